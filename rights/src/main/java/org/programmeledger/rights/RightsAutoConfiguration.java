package org.programmeledger.rights;

import org.programmeledger.eventlog.EventLogAutoConfiguration;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.LogSignal;
import org.programmeledger.http.HttpEdgeAutoConfiguration;
import org.programmeledger.http.RequestAuthorization;
import org.programmeledger.http.Today;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Puts the permission table in front of whichever service has it on its class path. */
@AutoConfiguration(after = {HttpEdgeAutoConfiguration.class, EventLogAutoConfiguration.class})
@ConditionalOnWebApplication
@Import(PermissionsHttp.class)
public class RightsAutoConfiguration {

    @Bean
    PermissionTable permissionTable() {
        return PermissionTable.ofTheLedger();
    }

    @Bean
    RightsOfPeople rightsOfPeople(LogReader log, LogSignal signal) {
        return new RightsOfPeople(log, signal);
    }

    /** Unless a test looks at something else than rights. */
    @Bean
    @ConditionalOnMissingBean(RequestAuthorization.class)
    RequestRights requestRights(PermissionTable table, RightsOfPeople people, Today today) {
        return new RequestRights(table, people, today);
    }
}
