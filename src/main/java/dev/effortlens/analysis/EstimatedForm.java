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

    private interface Writing<T> {

        void write(DataOutput out, T value) throws IOException;
    }

    private interface Reading<T> {

        T read(DataInput in) throws IOException;
    }

    static void write(DataOutput out, Estimated estimated) throws IOException {
        out.writeUTF(estimated.statistic());
        write(out, estimated.robust());
        optional(out, estimated.independent(), EstimatedForm::write);
        out.writeUTF(estimated.adjustment());
        optional(out, estimated.ground(), EstimatedForm::write);
    }

    static Estimated read(DataInput in) throws IOException {
        return new Estimated(
                in.readUTF(),
                robust(in),
                optional(in, EstimatedForm::independent),
                in.readUTF(),
                optional(in, EstimatedForm::ground));
    }

    private static void write(DataOutput out, RobustEstimate robust) throws IOException {
        if (robust.estimate() instanceof Estimate.Defined defined) {
            out.writeBoolean(true);
            out.writeDouble(defined.value());
        } else if (robust.estimate() instanceof Estimate.Undefined undefined) {
            out.writeBoolean(false);
            out.writeUTF(undefined.reason().name());
        }
        optional(out, robust.stdError(), DataOutput::writeDouble);
        optional(out, robust.interval(), EstimatedForm::write);
        optional(out, robust.pValue(), DataOutput::writeDouble);
        out.writeInt(robust.groups());
        optional(out, robust.df(), DataOutput::writeInt);
        out.writeUTF(robust.reliability().name());
    }

    private static RobustEstimate robust(DataInput in) throws IOException {
        return new RobustEstimate(
                in.readBoolean()
                        ? Estimate.of(in.readDouble())
                        : Estimate.undefined(Estimate.Reason.valueOf(in.readUTF())),
                optional(in, DataInput::readDouble),
                optional(in, EstimatedForm::interval),
                optional(in, DataInput::readDouble),
                in.readInt(),
                optional(in, DataInput::readInt),
                Reliability.valueOf(in.readUTF()));
    }

    private static void write(DataOutput out, IndependentInterval.Independent independent) throws IOException {
        out.writeDouble(independent.stdError());
        write(out, independent.interval());
    }

    private static IndependentInterval.Independent independent(DataInput in) throws IOException {
        return new IndependentInterval.Independent(in.readDouble(), interval(in));
    }

    private static void write(DataOutput out, Estimated.Ground ground) throws IOException {
        out.writeUTF(ground.answers().name());
        optional(out, ground.responses(), DataOutput::writeLong);
        optional(out, ground.events(), DataOutput::writeLong);
    }

    private static Estimated.Ground ground(DataInput in) throws IOException {
        return new Estimated.Ground(
                Estimated.Answers.valueOf(in.readUTF()),
                optional(in, DataInput::readLong),
                optional(in, DataInput::readLong));
    }

    private static void write(DataOutput out, Interval interval) throws IOException {
        out.writeDouble(interval.low());
        out.writeDouble(interval.high());
    }

    private static Interval interval(DataInput in) throws IOException {
        return new Interval(in.readDouble(), in.readDouble());
    }

    private static <T> void optional(DataOutput out, @Nullable T value, Writing<T> writing) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            writing.write(out, value);
        }
    }

    private static <T> @Nullable T optional(DataInput in, Reading<T> reading) throws IOException {
        return in.readBoolean() ? reading.read(in) : null;
    }
}
