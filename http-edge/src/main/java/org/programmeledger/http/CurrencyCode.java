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

/** A currency of ISO 4217 that has minor units. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Constraint(validatedBy = CurrencyCode.Check.class)
public @interface CurrencyCode {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    final class Check implements ConstraintValidator<CurrencyCode, @Nullable String> {

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            try {
                return code == null || Money.digits(code) >= 0;
            } catch (IllegalArgumentException unknown) {
                return false;
            }
        }
    }
}
