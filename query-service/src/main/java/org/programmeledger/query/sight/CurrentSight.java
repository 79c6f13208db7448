package org.programmeledger.query.sight;

import org.jspecify.annotations.Nullable;
import org.programmeledger.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The sight under which the current thread reads: of the caller of its request, or one that it was given. */
@Component
public final class CurrentSight {

    private static final String SEEN = CurrentSight.class.getName();
    private static final ScopedValue<Sight> GIVEN = ScopedValue.newInstance();

    private final Sights sights;

    CurrentSight(Sights sights) {
        this.sights = sights;
    }

    /**
     * What may be seen here. The same for a whole request.
     *
     * @throws IllegalStateException where nobody asks: nothing is read by oversight
     */
    public Sight get() {
        if (GIVEN.isBound()) {
            return GIVEN.get();
        }
        var request = request();
        if (request == null) {
            throw new IllegalStateException("nobody asks here: a sight must be given");
        }
        if (request.getAttribute(SEEN, RequestAttributes.SCOPE_REQUEST) instanceof Sight known) {
            return known;
        }
        var sight = sights.ofCaller();
        request.setAttribute(SEEN, sight, RequestAttributes.SCOPE_REQUEST);
        return sight;
    }

    /** Whether everybody's money may be seen. */
    public boolean isWhole() {
        return get() instanceof Sight.Whole;
    }

    /** @throws Problem 403 unless everybody's money may be seen */
    public void requireWhole() {
        if (!isWhole()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }

    /** Does something outside of a request, under this sight. */
    public static <T, X extends Throwable> T as(Sight sight, ScopedValue.CallableOp<? extends T, X> action) throws X {
        return ScopedValue.where(GIVEN, sight).call(action);
    }

    static @Nullable RequestAttributes request() {
        return RequestContextHolder.getRequestAttributes();
    }
}
