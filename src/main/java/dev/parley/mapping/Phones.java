package dev.parley.mapping;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Phone numbers by what they dial. A number without country code is Norwegian. */
final class Phones {

    private static final String REGION = "NO";

    private Phones() {}

    /** E.164 (with the extension, if any), else digits and a leading plus, else the text itself. */
    static String comparable(String text) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text, REGION);
            if (numbers.isPossibleNumber(number)) {
                String extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
                return numbers.format(number, PhoneNumberFormat.E164) + extension;
            }
        } catch (NumberParseException e) {
            return digits(text);
        }
        return digits(text);
    }

    private static String digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return text;
        }
        return Blanks.strip(text).startsWith("+") ? "+" + digits : digits;
    }
}
