//! How far a condition holds: as shown, or with the least and the most it could be.

/// How far a condition holds, each from 0 to 1, `least <= shown <= most`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Whatever the missing answers turn out to be, at least this.
    pub least: f64,
    /// As far as is known.
    pub shown: f64,
    /// At most this.
    pub most: f64,
}

impl Reading {
    /// How much missing answers leave open.
    #[must_use]
    pub fn gap(self) -> f64 {
        self.most - self.least
    }
}

/// What rules are evaluated in: all three figures of a [`Reading`], or what is shown alone, which is quicker and gives the
/// same to the last bit.
pub(crate) trait Degree: Copy {
    /// Nothing is known about it.
    const UNKNOWN: Self;
    /// It does not hold.
    const NEVER: Self;
    /// It holds.
    const ALWAYS: Self;

    /// It holds so far, for certain.
    fn exactly(degree: f64) -> Self;
    fn of(reading: Reading) -> Self;
    fn shown(self) -> f64;
    /// By a function that never falls.
    fn map(self, f: impl Fn(f64) -> f64) -> Self;
    /// By a function that never falls in either.
    fn with(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self;
    /// As true as this is false. What is not known to hold is shown as not holding, so its opposite is shown as holding.
    fn inverted(self) -> Self;
    /// For what takes away: the least is what the most of it leaves.
    fn turned(self) -> Self;
    /// Whether it can't hold, whatever else is known.
    fn is_never(self) -> bool;
    /// Whether it holds wholly, whatever else is known.
    fn is_always(self) -> bool;
}

impl Degree for Reading {
    const UNKNOWN: Self = Self { least: 0.0, shown: 0.0, most: 1.0 };
    const NEVER: Self = Self { least: 0.0, shown: 0.0, most: 0.0 };
    const ALWAYS: Self = Self { least: 1.0, shown: 1.0, most: 1.0 };

    fn exactly(degree: f64) -> Self {
        Self { least: degree, shown: degree, most: degree }
    }

    fn of(reading: Reading) -> Self {
        reading
    }

    fn shown(self) -> f64 {
        self.shown
    }

    fn map(self, f: impl Fn(f64) -> f64) -> Self {
        Self { least: f(self.least), shown: f(self.shown), most: f(self.most) }
    }

    fn with(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        Self { least: f(self.least, other.least), shown: f(self.shown, other.shown), most: f(self.most, other.most) }
    }

    fn inverted(self) -> Self {
        Self { least: 1.0 - self.most, shown: 1.0 - self.shown, most: 1.0 - self.least }
    }

    fn turned(self) -> Self {
        Self { least: self.most, shown: self.shown, most: self.least }
    }

    fn is_never(self) -> bool {
        self.most <= 0.0
    }

    fn is_always(self) -> bool {
        self.least >= 1.0
    }
}

impl Degree for f64 {
    const UNKNOWN: Self = 0.0;
    const NEVER: Self = 0.0;
    const ALWAYS: Self = 1.0;

    fn exactly(degree: f64) -> Self {
        degree
    }

    fn of(reading: Reading) -> Self {
        reading.shown
    }

    fn shown(self) -> f64 {
        self
    }

    fn map(self, f: impl Fn(f64) -> f64) -> Self {
        f(self)
    }

    fn with(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        f(self, other)
    }

    fn inverted(self) -> Self {
        1.0 - self
    }

    fn turned(self) -> Self {
        self
    }

    fn is_never(self) -> bool {
        self <= 0.0
    }

    fn is_always(self) -> bool {
        self >= 1.0
    }
}
