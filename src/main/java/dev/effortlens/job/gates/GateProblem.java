package dev.effortlens.job.gates;

import dev.effortlens.config.Code;
import dev.effortlens.report.Gate;

/** Why inputs that keep their contract are not good enough for a report. */
public enum GateProblem implements Code {
    /** Too many unusable rows. */
    QUARANTINED("EL-G01", "Too large a share of an input's rows cannot be used."),
    /** The newest row is old. */
    NEWEST("EL-G02", "The newest row of an input is older than it should be."),
    /** Customers of answers do not occur in a feed. */
    MATCHED("EL-G03", "Too few of the customers who answered occur in an input."),
    /** Far more or far fewer rows than usual. */
    VOLUME("EL-G04", "Far more or far fewer rows came on the newest day than on the same weekday before."),
    /** Far fewer answers per invitation than usual. */
    RESPONSE_RATE("EL-G05", "Far fewer invitations were answered than usual."),
    /** Scores of another scale. */
    SCALE_CHANGE("EL-G06", "From a day on, scores look like those of another scale."),
    /** Effort rises with satisfaction. */
    DIRECTION("EL-G07", "Effort rises with satisfaction: the scale is probably declared the wrong way round.");

    private final String code;
    private final String meaning;

    GateProblem(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    static GateProblem of(Gate.Kind kind) {
        return switch (kind) {
            case QUARANTINED -> QUARANTINED;
            case NEWEST -> NEWEST;
            case MATCHED -> MATCHED;
            case VOLUME -> VOLUME;
            case RESPONSE_RATE -> RESPONSE_RATE;
            case SCALE_CHANGE -> SCALE_CHANGE;
            case DIRECTION -> DIRECTION;
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
