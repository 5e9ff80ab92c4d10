//! An amount of a resource, `100m` or `1.5Gi`: `resource.Quantity` of apimachinery, to the letter.
//!
//! The server's scanner accepts more than the expression in its message says, prints a text back as it came where it
//! was canonical, and computes small amounts in 64 bits and all others exactly. Where that shows (a text in a message,
//! an amount beyond 64 bits) it is kept here, oddities included.

mod decimal;

use std::cmp::Ordering;
use std::fmt;

use decimal::Decimal;

/// An amount. Two of them are equal when the numbers are, however they are written.
#[derive(Clone, Debug)]
pub struct Quantity {
    amount: Amount,
    format: Format,
    /// How it was written, where that is also how the server prints it.
    text: Option<String>,
}

/// The two ways in which the server holds a number. They differ in what they make of an overflow.
#[derive(Clone, Debug)]
enum Amount {
    /// `value` times ten to the `scale` (`int64Amount`).
    Small { value: i64, scale: i64 },
    /// Any number, with the power of ten up to which it was computed (`infDecAmount`).
    Large { value: Decimal, scale: i64 },
}

/// Which suffixes it is printed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    /// `12e6`
    Exponent,
    /// `12Mi`
    Binary,
    /// `12M`
    Decimal,
}

const WRONG_FORMAT: &str =
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const WRONG_NUMBER: &str = "unable to parse numeric part of quantity";
const WRONG_SUFFIX: &str = "unable to parse quantity's suffix";

/// The smallest unit: whatever is below is rounded away from zero.
const NANO: i64 = -9;
const MILLI: i64 = -3;

impl Quantity {
    /// Reads the text of a quantity; the error is the server's message (`ParseQuantity`).
    pub fn parse(text: &str) -> Result<Quantity, &'static str> {
        if text.is_empty() {
            return Err(WRONG_FORMAT);
        }
        let Scanned { number, whole, fraction, suffix } = Scanned::of(text).ok_or(WRONG_FORMAT)?;
        let (format, exponent) = interpret(suffix).ok_or(WRONG_SUFFIX)?;
        let places = (whole.len() + fraction.len()) as i64;
        let scale = if format == Format::Binary { 0 } else { exponent } - fraction.len() as i64;
        let is_small = match format {
            // Twenty bits are about six digits.
            Format::Binary => fraction.is_empty() && places + exponent * 3 / 10 < 15,
            _ => places <= 18,
        };
        if is_small && scale >= NANO {
            return Quantity::small(text, whole, fraction, format, exponent, scale);
        }
        Quantity::large(number, format, exponent).ok_or(WRONG_NUMBER)
    }

    /// Reads the value of a YAML string, or the JSON text of a number, as decoding does: blanks around it do not
    /// count (`UnmarshalJSON`). A line break or a tab does, since the server sees it as JSON escapes it.
    pub fn decode(value: &str) -> Result<Quantity, &'static str> {
        let is_blank =
            |char: char| char.is_whitespace() && !matches!(char, '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}');
        Quantity::parse(value.trim_matches(is_blank))
    }

    fn small(
        text: &str,
        whole: &str,
        fraction: &str,
        format: Format,
        exponent: i64,
        scale: i64,
    ) -> Result<Quantity, &'static str> {
        let digits = format!("{whole}{fraction}");
        let size: i64 = digits.parse().map_err(|_| WRONG_NUMBER)?;
        let keeps_its_text = match format {
            Format::Binary => size & 7 != 0,
            _ => scale % 3 == 0 && !digits.ends_with("000") && !digits.starts_with('0'),
        };
        let size = if format == Format::Binary { size << exponent } else { size };
        Ok(Quantity {
            amount: Amount::Small { value: if text.starts_with('-') { -size } else { size }, scale },
            format,
            text: keeps_its_text.then(|| text.to_string()),
        })
    }

    fn large(number: &str, format: Format, exponent: i64) -> Option<Quantity> {
        let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
        if digits.is_empty() {
            return None;
        }
        let places = number.split_once('.').map_or(0, |(_, fraction)| fraction.len() as i64);
        let written = Decimal::new(number.starts_with('-'), digits, -places);
        let (value, format, scale) = match format {
            // Nothing is rounded for zero, which keeps the places it was written with.
            Format::Binary if written.sign().is_eq() => (written, format, -places),
            _ if written.sign().is_eq() => (written, format, exponent - places),
            Format::Binary => capped(written.times_power_of_two(exponent as u32).rounded_away(NANO)),
            _ => (written.shifted(exponent).rounded_away(NANO), format, NANO),
        };
        Some(Quantity { amount: Amount::Large { value, scale }, format, text: None })
    }

    /// Below, at or above zero.
    pub fn sign(&self) -> Ordering {
        match &self.amount {
            Amount::Small { value, .. } => value.cmp(&0),
            Amount::Large { value, .. } => value.sign(),
        }
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.sign().is_eq()
    }

    /// The amount in whole units, rounded up (`Value`). Beyond 64 bits it is the number that the server gets.
    pub fn value(&self) -> i64 {
        self.in_units_of(0)
    }

    /// The amount in thousandths, rounded up (`MilliValue`). Beyond 64 bits it is the number that the server gets.
    pub fn milli_value(&self) -> i64 {
        self.in_units_of(MILLI)
    }

    /// Whether the server takes it for a whole number (`ValidateResourceQuantityValue`).
    pub fn is_integer(&self) -> bool {
        self.milli_value() % 1000 == 0
    }

    /// The quantity as it stands in `requests` and `limits` after defaulting: thousandths, rounded away from zero
    /// (`SetDefaults_ResourceList`).
    pub fn rounded_to_milli(&self) -> Quantity {
        let amount = match &self.amount {
            Amount::Small { scale, .. } if *scale >= MILLI => return self.clone(),
            Amount::Small { value, scale } => {
                Amount::Small { value: divided_away(*value, MILLI - scale), scale: MILLI }
            }
            Amount::Large { value, .. } => Amount::Large { value: value.rounded_away(MILLI), scale: MILLI },
        };
        Quantity { amount, format: self.format, text: None }
    }

    /// Adds another amount; a sum that was zero takes over its suffixes (`Add`).
    pub fn add(&mut self, other: &Quantity) {
        self.text = None;
        if self.is_zero() {
            self.format = other.format;
        }
        let small = match (&self.amount, &other.amount) {
            (Amount::Small { value, scale }, Amount::Small { value: other, scale: other_scale }) => {
                small_sum((*value, *scale), (*other, *other_scale))
            }
            _ => None,
        };
        self.amount = match small {
            Some((value, scale)) => Amount::Small { value, scale },
            None => Amount::Large {
                value: self.number().plus(&other.number()),
                scale: self.amount.scale().min(other.amount.scale()),
            },
        };
    }

    fn number(&self) -> Decimal {
        match &self.amount {
            Amount::Small { value, scale } => Decimal::scaled(*value, *scale),
            Amount::Large { value, .. } => value.clone(),
        }
    }

    /// `ScaledValue`.
    fn in_units_of(&self, unit: i64) -> i64 {
        match &self.amount {
            Amount::Small { value, scale } if *scale < unit => divided_away(*value, unit - scale),
            Amount::Small { value, scale } => multiplied(*value, scale - unit),
            Amount::Large { value, scale } => large_in_units_of(value, *scale, unit),
        }
    }
}

/// A number with a binary suffix ends at 63 bits, and has no such suffix below one.
fn capped(value: Decimal) -> (Decimal, Format, i64) {
    let limit = |size: i64| Decimal::scaled(size, 0);
    if value < limit(-i64::MAX) {
        return (limit(-i64::MAX), Format::Binary, 0);
    }
    if value > limit(i64::MAX) {
        return (limit(i64::MAX), Format::Binary, 0);
    }
    let is_fraction = value > limit(-1) && value < limit(1) && value.sign().is_ne();
    (value, if is_fraction { Format::Decimal } else { Format::Binary }, NANO)
}

/// `scaledValue` of scale_int.go, for a number held in units of ten to the `scale`.
fn large_in_units_of(value: &Decimal, scale: i64, unit: i64) -> i64 {
    if scale >= unit {
        let factor = u32::try_from(scale - unit).ok().and_then(|power| 10i64.checked_pow(power));
        return value.low_bits(scale).wrapping_mul(factor.unwrap_or(i64::MIN));
    }
    let below = unit - scale;
    let (truncated, is_exact) = value.truncated(unit);
    if below < 19 && *value < Decimal::scaled(i64::MAX, scale) {
        // The server divides without a thought of the sign here, and adds one all the same.
        let unscaled = value.low_bits(scale);
        let divisor = 10i64.pow(below as u32);
        return unscaled / divisor + i64::from(unscaled % divisor != 0);
    }
    truncated.low_bits(unit).wrapping_add(i64::from(!is_exact && value.sign().is_gt()))
}

/// `int64Amount.Add`; `None` when it does not fit.
fn small_sum((a, a_scale): (i64, i64), (b, b_scale): (i64, i64)) -> Option<(i64, i64)> {
    if b == 0 {
        return Some((a, a_scale));
    }
    if a == 0 {
        return Some((b, b_scale));
    }
    let scale = a_scale.min(b_scale);
    let scaled =
        |value: i64, from: i64| value.checked_mul(10i64.checked_pow(u32::try_from(from - scale).ok()?)?);
    Some((scaled(a, a_scale)?.checked_add(scaled(b, b_scale)?)?, scale))
}

/// `negativeScaleInt64`: divided by ten to the `power`, rounded away from zero.
fn divided_away(value: i64, power: i64) -> i64 {
    let Some(divisor) = u32::try_from(power).ok().and_then(|power| 10i64.checked_pow(power)) else {
        return value.signum();
    };
    value / divisor + if value % divisor == 0 { 0 } else { value.signum() }
}

/// `positiveScaleInt64` without its warning: multiplied by ten to the `power`. What does not fit is 0, or, for the
/// powers that the server has a short way for, what is left of it in 64 bits.
fn multiplied(value: i64, power: i64) -> i64 {
    let factor = u32::try_from(power).ok().and_then(|power| 10i64.checked_pow(power));
    match factor {
        Some(factor) if matches!(power, 1 | 2 | 3 | 6 | 9) && value != i64::MIN => value.wrapping_mul(factor),
        Some(factor) => value.checked_mul(factor).unwrap_or(0),
        None => 0,
    }
}

impl Amount {
    fn scale(&self) -> i64 {
        match self {
            Amount::Small { scale, .. } | Amount::Large { scale, .. } => *scale,
        }
    }
}

/// A text taken apart (`parseQuantityString`).
struct Scanned<'a> {
    /// Sign, digits and point.
    number: &'a str,
    /// The digits before the point without leading zeros; one zero if there are none.
    whole: &'a str,
    /// The digits behind it.
    fraction: &'a str,
    suffix: &'a str,
}

impl Scanned<'_> {
    fn of(text: &str) -> Option<Scanned<'_>> {
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, mut rest) = unsigned.split_at_checked(digits(unsigned))?;
        let mut fraction = "";
        if let Some(behind) = rest.strip_prefix('.') {
            (fraction, rest) = behind.split_at_checked(digits(behind))?;
        }
        let number = text.strip_suffix(rest)?;
        let exponent = rest.trim_start_matches(|char| "eEinumkKMGTP".contains(char));
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if digits(exponent) < exponent.len() {
            return None;
        }
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            significant => significant,
        };
        Some(Scanned { number, whole, fraction, suffix: rest })
    }
}

/// What a suffix stands for: its power of two or ten (`interpret` of suffix.go).
fn interpret(suffix: &str) -> Option<(Format, i64)> {
    if let Some(found) = SUFFIXES.iter().find(|(_, _, known)| *known == suffix) {
        return Some((found.0, found.1));
    }
    let digits = suffix.strip_prefix(['e', 'E'])?;
    let exponent: i64 = digits.parse().ok()?;
    // The server keeps 32 bits of it.
    Some((Format::Exponent, i64::from(exponent as i32)))
}

const SUFFIXES: [(Format, i64, &str); 16] = [
    (Format::Decimal, -9, "n"),
    (Format::Decimal, -6, "u"),
    (Format::Decimal, -3, "m"),
    (Format::Decimal, 0, ""),
    (Format::Decimal, 3, "k"),
    (Format::Decimal, 6, "M"),
    (Format::Decimal, 9, "G"),
    (Format::Decimal, 12, "T"),
    (Format::Decimal, 15, "P"),
    (Format::Decimal, 18, "E"),
    (Format::Binary, 10, "Ki"),
    (Format::Binary, 20, "Mi"),
    (Format::Binary, 30, "Gi"),
    (Format::Binary, 40, "Ti"),
    (Format::Binary, 50, "Pi"),
    (Format::Binary, 60, "Ei"),
];

/// Zero, which an absent or null quantity is.
impl Default for Quantity {
    fn default() -> Quantity {
        Quantity { amount: Amount::Small { value: 0, scale: 0 }, format: Format::Decimal, text: None }
    }
}

impl PartialEq for Quantity {
    fn eq(&self, other: &Quantity) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Quantity {}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Quantity) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By the exact numbers (`Cmp`).
impl Ord for Quantity {
    fn cmp(&self, other: &Quantity) -> Ordering {
        match (&self.amount, &other.amount) {
            (Amount::Small { value, scale }, Amount::Small { value: other, scale: other_scale })
                if scale == other_scale =>
            {
                value.cmp(other)
            }
            _ => self.number().cmp(&other.number()),
        }
    }
}

/// As the server prints it in a message (`String`).
impl fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(text) = &self.text {
            return formatter.write_str(text);
        }
        let number = self.number();
        if number.sign().is_eq() {
            return formatter.write_str("0");
        }
        // Small and broken amounts have no binary suffix.
        let limit = |size: i64| Decimal::scaled(size, 0);
        let is_binary = self.format == Format::Binary
            && (number <= limit(-1024) || number >= limit(1024))
            && number.truncated(0).1;
        if is_binary {
            let (digits, times) = number.without_powers_of_two(10);
            return write!(formatter, "{}{}", digits.integer(0), suffix(Format::Binary, times * 10));
        }
        let (digits, exponent) = number.in_thousands();
        match (self.format, exponent) {
            (Format::Exponent, 0) => formatter.write_str(&digits),
            (Format::Exponent, _) => write!(formatter, "{digits}e{exponent}"),
            _ => write!(formatter, "{digits}{}", suffix(Format::Decimal, exponent)),
        }
    }
}

/// Empty for an exponent that has none: the server prints 1000E as `1`.
fn suffix(format: Format, exponent: i64) -> &'static str {
    SUFFIXES.iter().find(|known| (known.0, known.1) == (format, exponent)).map_or("", |known| known.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> Quantity {
        Quantity::parse(text).unwrap()
    }

    /// What apimachinery 0.37.2 made of these texts.
    #[test]
    fn a_text_means_what_the_server_makes_of_it() {
        for row in include_str!("quantity/recorded.txt").lines().skip(1) {
            let (text, rest) = row.split_once(" | ").unwrap();
            let found = match Quantity::parse(text.trim_matches('"')) {
                Err(error) => error.to_string(),
                Ok(it) => {
                    format!("{it} | {} | {} | {}", it.value(), it.milli_value(), it.rounded_to_milli())
                }
            };
            assert_eq!(found, rest, "{text}");
        }
    }

    #[test]
    fn blanks_around_it_do_not_count_but_breaks_do() {
        assert_eq!(Quantity::decode(" 1Gi\u{a0} ").map(|it| it.to_string()), Ok("1Gi".to_string()));
        for text in ["1Gi\n", "\t1", " ", ""] {
            assert_eq!(Quantity::decode(text), Err(WRONG_FORMAT), "{text:?}");
        }
    }

    #[test]
    fn amounts_are_compared_by_number() {
        let rising = [
            "-1e99",
            "-100Ei",
            "-1.5",
            "-1",
            "-1n",
            "0",
            "1n",
            "100m",
            "0.2",
            "1",
            "1001m",
            "1k",
            "1Ki",
            "1025",
            "1M",
            "1Mi",
            "999999999999999999999n",
            "1T",
            "1.5Ti",
            "1E",
            "1Ei",
            "8Ei",
            "10E",
            "1e99",
            "1.0000000000000000000001e99",
            "1e400",
        ];
        for pair in rising.windows(2) {
            assert!(quantity(pair[0]) < quantity(pair[1]), "{pair:?}");
            assert!(quantity(pair[1]) > quantity(pair[0]), "{pair:?}");
        }
        for equal in [["1", "1000m"], ["1Ki", "1024"], ["0", "Mi"], ["0.5Gi", "512Mi"], ["10e-1", "1.000"]] {
            assert_eq!(quantity(equal[0]), quantity(equal[1]));
        }
    }

    #[test]
    fn the_sign_is_that_of_the_number() {
        assert_eq!(quantity("-0").sign(), Ordering::Equal);
        assert_eq!(quantity("-0.1n").sign(), Ordering::Less);
        assert_eq!(quantity("0.1n").sign(), Ordering::Greater);
        assert!(quantity("-Mi").is_zero() && Quantity::default().is_zero());
    }

    #[test]
    fn a_whole_number_has_no_thousandths() {
        for whole in ["1", "1.0", "1000m", "1Gi", "1.5k", "-2", "0"] {
            assert!(quantity(whole).is_integer(), "{whole}");
        }
        for broken in ["1.5", "1m", "1500m", "1n", "-0.5"] {
            assert!(!quantity(broken).is_integer(), "{broken}");
        }
        // Its thousandths overflow, so the server does not take it for one.
        assert!(!quantity("1Ei").is_integer());
    }

    #[test]
    fn a_sum_is_printed_with_the_first_amounts_suffixes() {
        let sum = |texts: &[&str]| {
            let mut sum = Quantity::default();
            texts.iter().for_each(|text| sum.add(&quantity(text)));
            sum.to_string()
        };
        assert_eq!(sum(&[]), "0");
        assert_eq!(sum(&["100m", "1"]), "1100m");
        assert_eq!(sum(&["512Mi", "512Mi"]), "1Gi");
        assert_eq!(sum(&["1k", "1Ki"]), "2024");
        assert_eq!(sum(&["1Ki", "1k"]), "2024");
        assert_eq!(sum(&["0", "1Ki", "1Ki"]), "2Ki");
        assert_eq!(sum(&["1.5Gi", "-0.5Gi"]), "1Gi");
        assert_eq!(sum(&["8Ei", "8Ei"]), "18446744073709551614");
        assert_eq!(sum(&["1e20", "1n"]), "100000000000000000000000000001e-9");
        // No sum of such a size is spelled out.
        assert_eq!(sum(&["1e2000000000", "1n"]), "100e1999999998");
    }
}
