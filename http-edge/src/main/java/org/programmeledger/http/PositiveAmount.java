package org.programmeledger.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/** More than nothing, and at most {@link Money#LARGEST_MINOR} minor units. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = PositiveAmount.Check.class)
public @interface PositiveAmount {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    final class Check implements ConstraintValidator<PositiveAmount, @Nullable Money> {

        @Override
        public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
            return amount == null || (amount.isPositive() && amount.minor() <= Money.LARGEST_MINOR);
        }
    }
}
