package org.programmeledger.query.rebuild;

import java.io.Serial;

/** A rebuild cannot be started or cancelled. */
public abstract sealed class RebuildRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private RebuildRefused(String message) {
        super(message, null, false, false);
    }

    /** Another of this view is under way. */
    public static final class Running extends RebuildRefused {
        private static final long serialVersionUID = 1L;
        private final String view;
        private final String rebuild;

        Running(String view, String rebuild) {
            super(view + " is being rebuilt already: " + rebuild);
            this.view = view;
            this.rebuild = rebuild;
        }

        /** The view. */
        public String view() {
            return view;
        }

        /** The id of the one that is under way. */
        public String rebuild() {
            return rebuild;
        }
    }

    /** It has ended already. */
    public static final class Over extends RebuildRefused {
        private static final long serialVersionUID = 1L;
        private final String rebuild;
        private final Rebuild.State state;

        Over(String rebuild, Rebuild.State state) {
            super(rebuild + " is over: " + state);
            this.rebuild = rebuild;
            this.state = state;
        }

        /** Its id. */
        public String rebuild() {
            return rebuild;
        }

        /** How it ended. */
        public Rebuild.State state() {
            return state;
        }
    }

    /** The key was used for the rebuild of another view. */
    public static final class KeyReused extends RebuildRefused {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super("the key was used for another view");
        }
    }
}
