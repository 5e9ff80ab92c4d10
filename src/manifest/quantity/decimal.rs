//! Decimal numbers of any size: digits and a power of ten.
//!
//! A quantity may have any number of digits and nearly any exponent, and `limits` are compared with `requests` exactly.
//! Only what a quantity needs is here: order, sum, a power of two, rounding away from zero.

use std::cmp::Ordering;

/// A decimal number, exact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    /// Values from 0 to 9, neither the first nor the last of them 0; none at all for zero.
    digits: Vec<u8>,
    /// The power of ten of the last digit.
    exponent: i64,
}

/// A number with more zeros than this is not divided; a quantity with a binary suffix has at most 18.
const MOST_ZEROS: usize = 1000;

/// Numbers whose digits lie further apart than this are not added digit by digit; the smaller one is left out. No
/// server could answer for them.
const FURTHEST_SUM: i64 = 100_000;

impl Decimal {
    /// `digits` (values from 0 to 9) times ten to the `exponent`.
    pub(super) fn new(negative: bool, mut digits: Vec<u8>, mut exponent: i64) -> Decimal {
        while digits.last() == Some(&0) {
            digits.pop();
            exponent += 1;
        }
        let zeros = digits.iter().take_while(|digit| **digit == 0).count();
        digits.drain(..zeros);
        if digits.is_empty() {
            return Decimal::default();
        }
        Decimal { negative, digits, exponent }
    }

    /// An integer times ten to the `exponent`.
    pub(super) fn scaled(value: i64, exponent: i64) -> Decimal {
        let digits = value.unsigned_abs().to_string().bytes().map(|digit| digit - b'0').collect();
        Decimal::new(value < 0, digits, exponent)
    }

    pub(super) fn sign(&self) -> Ordering {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => Ordering::Equal,
            (false, true) => Ordering::Less,
            (false, false) => Ordering::Greater,
        }
    }

    /// The digits, and the power of ten of the last one: as few digits as an exponent that is a multiple of 3 allows.
    pub(super) fn in_thousands(&self) -> (String, i64) {
        let exponent = self.exponent.div_euclid(3) * 3;
        (self.integer(exponent), exponent)
    }

    /// The integer that this is in units of ten to the `exponent`, which is not above the last digit's.
    pub(super) fn integer(&self, exponent: i64) -> String {
        let zeros = usize::try_from(self.exponent - exponent).unwrap_or(0);
        let mut text = String::from(if self.negative { "-" } else { "" });
        text.extend(self.digits.iter().map(|digit| char::from(b'0' + digit)));
        text.extend(std::iter::repeat_n('0', zeros));
        text
    }

    /// The same number with what is below ten to the `exponent` rounded away from zero.
    pub(super) fn rounded_away(&self, exponent: i64) -> Decimal {
        let (mut truncated, exact) = self.truncated(exponent);
        if !exact {
            let unit = Decimal { negative: self.negative, digits: vec![1], exponent };
            truncated = truncated.plus(&unit);
        }
        truncated
    }

    /// The same number without what is below ten to the `exponent`, and whether there was nothing.
    pub(super) fn truncated(&self, exponent: i64) -> (Decimal, bool) {
        let below = usize::try_from(exponent - self.exponent).unwrap_or(0);
        if below == 0 {
            return (self.clone(), true);
        }
        let kept = self.digits.get(..self.digits.len().saturating_sub(below)).unwrap_or_default();
        (Decimal::new(self.negative, kept.to_vec(), exponent), self.digits.is_empty())
    }

    /// Multiplied by ten to the `power`.
    pub(super) fn shifted(&self, power: i64) -> Decimal {
        Decimal::new(self.negative, self.digits.clone(), self.exponent + power)
    }

    /// Multiplied by two to the `power`, which is at most 60.
    pub(super) fn times_power_of_two(&self, power: u32) -> Decimal {
        let mut carry: u128 = 0;
        let mut digits = Vec::with_capacity(self.digits.len() + 19);
        for digit in self.digits.iter().rev() {
            carry += u128::from(*digit) << power;
            digits.push((carry % 10) as u8);
            carry /= 10;
        }
        while carry > 0 {
            digits.push((carry % 10) as u8);
            carry /= 10;
        }
        digits.reverse();
        Decimal::new(self.negative, digits, self.exponent)
    }

    /// How often it can be divided by two to the `power` without a rest, and what is left then. For integers.
    pub(super) fn without_powers_of_two(&self, power: u32) -> (Decimal, i64) {
        let (mut left, mut times) = (self.clone(), 0);
        while let Some(quotient) = left.divided_by_power_of_two(power) {
            left = quotient;
            times += 1;
        }
        (left, times)
    }

    fn divided_by_power_of_two(&self, power: u32) -> Option<Decimal> {
        let zeros = usize::try_from(self.exponent).ok().filter(|zeros| *zeros <= MOST_ZEROS)?;
        let mut rest: u64 = 0;
        let mut digits = Vec::with_capacity(self.digits.len() + zeros);
        for digit in self.digits.iter().copied().chain(std::iter::repeat_n(0, zeros)) {
            rest = rest * 10 + u64::from(digit);
            digits.push((rest >> power) as u8);
            rest &= (1 << power) - 1;
        }
        (rest == 0 && !digits.is_empty()).then(|| Decimal::new(self.negative, digits, 0))
    }

    /// The sum.
    pub(super) fn plus(&self, other: &Decimal) -> Decimal {
        let (larger, smaller) = match self.compare_size(other) {
            Ordering::Less => (other, self),
            _ => (self, other),
        };
        if smaller.digits.is_empty() || larger.exponent.abs_diff(smaller.exponent) > FURTHEST_SUM as u64 {
            return larger.clone();
        }
        let exponent = larger.exponent.min(smaller.exponent);
        // Last digits first, from the common exponent on.
        let aligned = |number: &Decimal| {
            let zeros = usize::try_from(number.exponent - exponent).unwrap_or(0);
            let digits = number.digits.iter().rev().copied().map(i8::try_from).map(Result::unwrap_or_default);
            std::iter::repeat_n(0, zeros).chain(digits).collect::<Vec<i8>>()
        };
        let smaller_digits = aligned(smaller);
        let mut carry = 0;
        let mut digits: Vec<u8> = aligned(larger)
            .into_iter()
            .zip(smaller_digits.into_iter().chain(std::iter::repeat(0)))
            .map(|(large, small)| {
                let sum =
                    if larger.negative == smaller.negative { large + small } else { large - small } + carry;
                carry = sum.div_euclid(10);
                sum.rem_euclid(10).unsigned_abs()
            })
            .collect();
        digits.extend((carry > 0).then_some(1));
        digits.reverse();
        Decimal::new(larger.negative, digits, exponent)
    }

    /// The lowest 64 bits of the integer that this is in units of ten to the `exponent`, as Go's `big.Int.Int64` gives
    /// them for an integer that is too large.
    pub(super) fn low_bits(&self, exponent: i64) -> i64 {
        let size =
            self.digits.iter().fold(0u64, |sum, digit| sum.wrapping_mul(10).wrapping_add(u64::from(*digit)));
        let zeros = u32::try_from(self.exponent - exponent).unwrap_or(u32::MAX);
        let size = size.wrapping_mul(10u64.wrapping_pow(zeros)) as i64;
        if self.negative { size.wrapping_neg() } else { size }
    }

    fn compare_size(&self, other: &Decimal) -> Ordering {
        let magnitude = |number: &Decimal| match number.digits.len() {
            0 => i64::MIN,
            length => number.exponent.saturating_add(length as i64),
        };
        // Without trailing zeros, a text that ends earlier is the smaller number.
        magnitude(self).cmp(&magnitude(other)).then_with(|| self.digits.cmp(&other.digits))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        self.sign().cmp(&other.sign()).then_with(|| {
            let size = self.compare_size(other);
            if self.negative { size.reverse() } else { size }
        })
    }
}
