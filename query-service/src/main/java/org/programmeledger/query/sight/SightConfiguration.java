package org.programmeledger.query.sight;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.programmeledger.events.people.Role;
import org.programmeledger.rights.Access;
import org.programmeledger.rights.Condition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what the views are read through. */
@Configuration(proxyBeanMethods = false)
class SightConfiguration {

    private static final Set<Role> WHOLE = // Also asked of who has no role: a list would refuse to say.
            EnumSet.of(Role.AUDITOR, Role.BOARD_MEMBER, Role.TREASURER, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR);

    @Bean
    @DependsOn("tokenSchema")
    FunderConnections funderConnections(
            DataSource dataSource,
            @Value("${ledger.funder.username:ledger_funder}") String username,
            @Value("${ledger.funder.password:}") String password,
            CurrentSight sight) {
        return new FunderConnections(dataSource, username, password, sight);
    }

    @Bean
    SightedReads sightedReads(JdbcClient jdbc, FunderConnections funders, CurrentSight sight, OwnMoney money) {
        return SightedReads.of(jdbc, funders, sight, money);
    }

    @Bean
    Sights sights() {
        return () -> Access.current().map(SightConfiguration::of).orElseGet(Sight::publicly);
    }

    /** A role of those who keep, audit or decide about the books shows them whole; a funder's shows that party's money. */
    private static Sight of(Access access) {
        var grants = access.grants();
        boolean whole = grants.stream()
                .anyMatch(grant ->
                        WHOLE.contains(grant.role()) && !grant.conditions().contains(Condition.OWN_FUND));
        return whole
                ? Sight.whole()
                : Sight.own(grants.stream()
                        .filter(grant -> grant.role() == Role.FUNDER)
                        .flatMap(grant -> Stream.ofNullable(grant.party()))
                        .toList());
    }
}
