package dev.effortlens.analysis;

import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.IndependentInterval;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One statistic as bytes and back, to the last bit. What may be missing has a mark before it that says whether it is. */
final class EstimatedForm {

    private EstimatedForm() {}

    static void write(DataOutput out, Estimated estimated) throws IOException {
        out.writeUTF(estimated.statistic());
        write(out, estimated.robust());
        IndependentInterval.Independent independent = estimated.independent();
        out.writeBoolean(independent != null);
        if (independent != null) {
            out.writeDouble(independent.stdError());
            write(out, independent.interval());
        }
        out.writeUTF(estimated.adjustment());
        Estimated.Ground ground = estimated.ground();
        out.writeBoolean(ground != null);
        if (ground != null) {
            out.writeLong(ground.responses());
            Long events = ground.events();
            out.writeBoolean(events != null);
            if (events != null) {
                out.writeLong(events);
            }
        }
    }

    static Estimated read(DataInput in) throws IOException {
        return new Estimated(
                in.readUTF(),
                robust(in),
                in.readBoolean() ? new IndependentInterval.Independent(in.readDouble(), interval(in)) : null,
                in.readUTF(),
                in.readBoolean() ? new Estimated.Ground(in.readLong(), in.readBoolean() ? in.readLong() : null) : null);
    }

    private static void write(DataOutput out, RobustEstimate robust) throws IOException {
        if (robust.estimate() instanceof Estimate.Defined defined) {
            out.writeBoolean(true);
            out.writeDouble(defined.value());
        } else if (robust.estimate() instanceof Estimate.Undefined undefined) {
            out.writeBoolean(false);
            out.writeUTF(undefined.reason().name());
        }
        write(out, robust.stdError());
        Interval interval = robust.interval();
        out.writeBoolean(interval != null);
        if (interval != null) {
            write(out, interval);
        }
        write(out, robust.pValue());
        out.writeInt(robust.groups());
        Integer df = robust.df();
        out.writeBoolean(df != null);
        if (df != null) {
            out.writeInt(df);
        }
        out.writeUTF(robust.reliability().name());
    }

    private static RobustEstimate robust(DataInput in) throws IOException {
        return new RobustEstimate(
                in.readBoolean()
                        ? Estimate.of(in.readDouble())
                        : Estimate.undefined(Estimate.Reason.valueOf(in.readUTF())),
                number(in),
                in.readBoolean() ? interval(in) : null,
                number(in),
                in.readInt(),
                in.readBoolean() ? in.readInt() : null,
                Reliability.valueOf(in.readUTF()));
    }

    private static void write(DataOutput out, @Nullable Double number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeDouble(number);
        }
    }

    private static @Nullable Double number(DataInput in) throws IOException {
        return in.readBoolean() ? Double.valueOf(in.readDouble()) : null;
    }

    private static void write(DataOutput out, Interval interval) throws IOException {
        out.writeDouble(interval.low());
        out.writeDouble(interval.high());
    }

    private static Interval interval(DataInput in) throws IOException {
        return new Interval(in.readDouble(), in.readDouble());
    }
}
