package org.programmeledger.command.funding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.programmeledger.events.funding.Account;

/** The books of a fund as plain cents: it knows nothing of moves, pockets or draws. */
final class BooksModel {

    /** The cents of a commitment, by what became of them. */
    private record Grant(long left, long advanced, long spent, long recoverable, boolean determined) {}

    private static final Grant NONE = new Grant(-1, -1, -1, -1, true);
    private long pledged;
    private long cash;
    private long free;
    private final Map<Integer, Long> pledges = new HashMap<>();
    private final Map<Integer, Long> pending = new HashMap<>();
    private final List<Integer> reservations = new ArrayList<>();
    private final Map<Integer, Grant> grants = new HashMap<>();
    private final List<Integer> commitments = new ArrayList<>();
    private final Map<Integer, Long> overruns = new HashMap<>();
    private final List<Integer> overrun = new ArrayList<>();
    private long covered;
    private final PromisedMoney promised;

    /** Of a fund that commits on commitments in, or of one that does not. */
    BooksModel(boolean onCommitmentsIn) {
        promised = new PromisedMoney(onCommitmentsIn);
    }

    PromisedMoney promised() {
        return promised;
    }

    private long there() {
        return free + promised.awaited();
    }

    /** What was spent without cover comes first. */
    private void assign() {
        if (overrun() == 0) {
            promised.assign(there());
        }
    }

    long free() {
        return free;
    }

    long overrun() {
        return overruns.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<Account, Long> accounts() {
        long left = 0;
        long advanced = 0;
        long spent = overrun() + covered;
        long recoverable = 0;
        for (var grant : grants.values()) {
            left += grant.left;
            advanced += grant.advanced;
            spent += grant.spent;
            recoverable += grant.recoverable;
        }
        long reserved = pending.values().stream().mapToLong(Long::longValue).sum();
        var accounts = new EnumMap<Account, Long>(Account.class);
        accounts.put(Account.PLEDGES_OUTSTANDING, pledged);
        accounts.put(Account.PLEDGED, -pledged);
        accounts.put(Account.COMMITMENTS_IN_OUTSTANDING, promised.outstanding());
        accounts.put(Account.COMMITMENTS_IN_HONOURED, promised.honoured());
        accounts.put(Account.COMMITTED_IN, -promised.outstanding() - promised.honoured());
        accounts.put(Account.CASH, cash);
        accounts.put(Account.ADVANCES, advanced);
        accounts.put(Account.RECOVERABLE, recoverable);
        accounts.put(Account.EXPENDITURE, spent);
        accounts.put(Account.FREE, -free);
        accounts.put(Account.RESERVED, -reserved);
        accounts.put(Account.COMMITTED, -left - advanced);
        accounts.put(Account.RECOVERY_DUE, -recoverable);
        accounts.put(Account.SPENT, -spent);
        accounts.put(Account.OVERRUN, overrun());
        return accounts;
    }

    /** One of what there is; one that is not there where there is none. */
    private static int any(List<Integer> known, Random random, int unknown) {
        return known.isEmpty() || random.nextInt(20) == 0 ? unknown : known.get(random.nextInt(known.size()));
    }

    int anyReservation(Random random, int unknown) {
        return any(reservations, random, unknown);
    }

    int anyCommitment(Random random, int unknown) {
        return any(commitments, random, unknown);
    }

    int anyOverrun(Random random, int unknown) {
        return any(overrun, random, unknown);
    }

    void pledge(int number, long cents) {
        pledges.put(number, cents);
        pledged += cents;
    }

    boolean mayTakeBack(int number) {
        return pledges.containsKey(number);
    }

    void takeBack(int number) {
        pledged -= pledges.remove(number);
    }

    /** Less than nothing takes it back. */
    void receive(long cents) {
        cash += cents;
        free += cents;
        assign();
    }

    boolean mayUse(long cents) {
        return overrun() == 0 && cents <= there() + promised.room();
    }

    void reserve(int number, long cents) {
        promised.await(number, cents - there());
        free -= cents;
        pending.put(number, cents);
        reservations.add(number);
    }

    boolean isPending(int number) {
        return pending.containsKey(number);
    }

    void withdraw(int number) {
        promised.await(number, 0);
        free += pending.remove(number);
        assign();
    }

    boolean mayPost(int number, long cents) {
        return overrun() == 0 && cents <= pending.getOrDefault(number, 0L);
    }

    void commit(int number, int reservation, long cents) {
        long reserved = reservation == 0 ? 0 : pending.remove(reservation);
        promised.await(number, cents - (reservation == 0 ? there() : reserved - promised.awaited(reservation)));
        promised.await(reservation, 0);
        free += reserved - cents;
        grants.put(number, new Grant(cents, 0, 0, 0, false));
        commitments.add(number);
        assign();
    }

    private Grant grant(int number) {
        return grants.getOrDefault(number, NONE);
    }

    private void put(int number, Grant grant) {
        grants.put(number, grant);
    }

    boolean isCommitment(int number) {
        return grants.containsKey(number);
    }

    long left(int number) {
        return grant(number).left;
    }

    /** What of that has arrived: only this is paid. */
    long arrived(int number) {
        return left(number) - promised.awaited(number);
    }

    long advanced(int number) {
        return grant(number).advanced;
    }

    long recoverable(int number) {
        return grant(number).recoverable;
    }

    /** Less than nothing takes it back. */
    void release(int number, long cents) {
        var was = grant(number);
        promised.letGo(number, cents);
        free += cents;
        assign();
        put(number, new Grant(was.left - cents, was.advanced, was.spent, was.recoverable, was.determined));
    }

    /** What is paid after the final determination is spent at once. Less than nothing takes it back. */
    void disburse(int number, long cents) {
        var was = grant(number);
        cash -= cents;
        put(
                number,
                was.determined
                        ? new Grant(was.left - cents, was.advanced, was.spent + cents, was.recoverable, true)
                        : new Grant(was.left - cents, was.advanced + cents, was.spent, was.recoverable, false));
    }

    void spendAdvance(int number, long cents) {
        var was = grant(number);
        put(number, new Grant(was.left, was.advanced - cents, was.spent + cents, was.recoverable, was.determined));
    }

    /** What the commitment does not cover is an overrun under the number of the expenditure. */
    void spend(int expenditure, int number, long cents) {
        var was = grant(number);
        long part = Math.min(arrived(number), cents);
        cash -= cents;
        put(number, new Grant(was.left - part, was.advanced, was.spent + part, was.recoverable, was.determined));
        if (cents > part) {
            overruns.put(expenditure, cents - part);
            overrun.add(expenditure);
        }
    }

    void unspend(int expenditure, int number, long cents) {
        long over = overruns.getOrDefault(expenditure, 0L);
        overruns.remove(expenditure);
        var was = grant(number);
        long part = cents - over;
        cash += cents;
        put(number, new Grant(was.left + part, was.advanced, was.spent - part, was.recoverable, was.determined));
        assign();
    }

    boolean mayDetermine(int number, long cents) {
        var grant = grant(number);
        return !grant.determined && cents <= grant.left + grant.advanced + grant.spent;
    }

    /** What it does: example 9 of the domain page, for any amount. */
    void determine(int number, long cents) {
        var was = grant(number);
        long tooMuchSpent = Math.max(0, was.spent - cents);
        long settled = Math.max(0, Math.min(was.advanced, cents - was.spent));
        long toPay = Math.max(0, cents - was.spent - was.advanced);
        promised.letGo(number, was.left - toPay);
        free += was.left - toPay;
        assign();
        put(
                number,
                new Grant(
                        toPay,
                        0,
                        was.spent + settled - tooMuchSpent,
                        was.recoverable + was.advanced - settled + tooMuchSpent,
                        true));
    }

    /** As it was before: what can be said of a commitment at any time, to come back to it. */
    Runnable undetermined(int number) {
        var was = grant(number);
        long freeBefore = free;
        return () -> {
            put(number, was);
            free = freeBefore;
        };
    }

    /** Less than nothing takes it back. */
    void recover(int number, long cents) {
        var was = grant(number);
        cash += cents;
        free += cents;
        assign();
        put(number, new Grant(was.left, was.advanced, was.spent, was.recoverable - cents, was.determined));
    }

    /** What is not yet covered of one, or as much as is asked for where that is not there. */
    long overrunOf(int expenditure, long otherwise) {
        long open = overruns.getOrDefault(expenditure, 0L);
        return open == 0 ? otherwise : open;
    }

    boolean mayCover(int expenditure, long cents) {
        return cents <= overruns.getOrDefault(expenditure, 0L) && cents <= there();
    }

    /** Less than nothing takes it back. */
    void cover(int expenditure, long cents) {
        overruns.merge(expenditure, -cents, Long::sum);
        covered += cents;
        free -= cents;
        assign();
    }
}
