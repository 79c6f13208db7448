package org.programmeledger.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text that a reader sees as it is: not blank, no spaces at its ends, Unicode NFC, no control characters, and no
 * invisible or direction-changing characters, with which one text can be made to look like another (Unicode TR 36).
 * Absent text is left to {@code @NotNull}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    /** The greatest number of characters (code points). */
    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    final class Check implements ConstraintValidator<PlainText, @Nullable String> {

        private int max;

        @Override
        public void initialize(PlainText annotation) {
            max = annotation.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (!text.isBlank()
                            && text.strip().equals(text)
                            && text.codePointCount(0, text.length()) <= max
                            && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                            && text.codePoints().allMatch(Check::isVisible));
        }

        private static boolean isVisible(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL -> character == '\n';
                case Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                default -> true;
            };
        }
    }
}
