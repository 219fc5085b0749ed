//! Expressions, filters and conditions as they are written.

use super::value::Value;

/// Brackets within brackets, beyond which an expression is not read.
const DEPTH: usize = 16;

/// What stands for a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Expression {
    Literal(Value),
    /// `blank`, which in Jekyll is equal to nothing.
    Blank,
    /// `empty`, which in a condition is equal to all that holds nothing.
    Empty,
    /// A variable, and the way to the value within it.
    Variable(String, Vec<Step>),
}

/// A step into a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// `.name`
    Name(String),
    /// `[expression]`
    Index(Expression),
}

/// A value and the filters that it goes through.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Filtered {
    pub(super) subject: Expression,
    pub(super) filters: Vec<Filter>,
}

/// A filter with its arguments; named ones are read and left out, as no filter here has any.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Filter {
    pub(super) name: String,
    pub(super) arguments: Vec<Expression>,
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
}

/// One part of a condition.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Comparison {
    pub(super) left: Expression,
    pub(super) other: Option<(Operator, Expression)>,
    /// Whether the next part must hold as well (`and`) or may hold instead (`or`).
    pub(super) and: bool,
}

/// The markup is not what it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed;

type Parsed<T> = Result<T, Malformed>;

/// Reads what stands in an output: nothing, or a value with filters.
pub(super) fn filtered(markup: &str) -> Parsed<Option<Filtered>> {
    let mut cursor = Cursor::new(markup);
    if cursor.is_at_end() {
        return Ok(None);
    }
    let subject = cursor.expression(0)?;
    let mut filters = Vec::new();
    while cursor.eat("|") {
        filters.push(cursor.filter()?);
    }
    cursor.end()?;
    Ok(Some(Filtered { subject, filters }))
}

/// Reads what `if`, `elsif` and `unless` ask.
pub(super) fn condition(markup: &str) -> Parsed<Vec<Comparison>> {
    let mut cursor = Cursor::new(markup);
    let mut parts = Vec::new();
    loop {
        let left = cursor.expression(0)?;
        let other = match cursor.operator() {
            Some(operator) => Some((operator, cursor.expression(0)?)),
            None => None,
        };
        let and = cursor.word("and");
        let more = and || cursor.word("or");
        parts.push(Comparison { left, other, and });
        if !more {
            cursor.end()?;
            return Ok(parts);
        }
    }
}

/// Reads the values of a `when`, with commas or `or` between them; of a `case` its one value.
pub(super) fn values(markup: &str) -> Parsed<Vec<Expression>> {
    let mut cursor = Cursor::new(markup);
    let mut values = vec![cursor.expression(0)?];
    while cursor.eat(",") || cursor.word("or") {
        values.push(cursor.expression(0)?);
    }
    cursor.end()?;
    Ok(values)
}

/// Reads `name = value` with filters.
pub(super) fn assignment(markup: &str) -> Parsed<(String, Filtered)> {
    let (name, value) = markup.split_once('=').ok_or(Malformed)?;
    let name = variable_name(name).ok_or(Malformed)?;
    Ok((name.to_owned(), filtered(value)?.ok_or(Malformed)?))
}

/// A name of a variable, perhaps in quotes, and nothing else.
pub(super) fn variable_name(markup: &str) -> Option<&str> {
    let name = markup.trim().trim_matches(['"', '\'']);
    let sound = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    (!name.is_empty() && name.chars().all(sound)).then_some(name)
}

struct Cursor<'t> {
    rest: &'t str,
}

impl<'t> Cursor<'t> {
    fn new(markup: &'t str) -> Self {
        Self { rest: markup.trim() }
    }

    fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    fn end(&self) -> Parsed<()> {
        if self.is_at_end() { Ok(()) } else { Err(Malformed) }
    }

    fn advance(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest.trim_start();
        taken
    }

    fn eat(&mut self, symbol: &str) -> bool {
        let found = self.rest.starts_with(symbol);
        if found {
            self.advance(symbol.len());
        }
        found
    }

    /// Length of the name that stands here.
    fn name_length(&self) -> usize {
        let is_first = |c: char| c.is_ascii_alphabetic() || c == '_';
        if !self.rest.starts_with(is_first) {
            return 0;
        }
        let part = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
        let length = self.rest.bytes().take_while(|b| part(b)).count();
        length + usize::from(self.rest.as_bytes().get(length) == Some(&b'?'))
    }

    fn name(&mut self) -> Parsed<&'t str> {
        match self.name_length() {
            0 => Err(Malformed),
            length => Ok(self.advance(length)),
        }
    }

    fn word(&mut self, word: &str) -> bool {
        self.rest.get(..self.name_length()) == Some(word) && self.eat(word)
    }

    fn operator(&mut self) -> Option<Operator> {
        const SYMBOLS: [(&str, Operator); 7] = [
            ("==", Operator::Equal),
            ("!=", Operator::Unequal),
            ("<>", Operator::Unequal),
            ("<=", Operator::LessOrEqual),
            (">=", Operator::GreaterOrEqual),
            ("<", Operator::Less),
            (">", Operator::Greater),
        ];
        let symbol = SYMBOLS.iter().find(|(symbol, _)| self.eat(symbol));
        symbol
            .map(|(_, operator)| *operator)
            .or_else(|| self.word("contains").then_some(Operator::Contains))
    }

    fn filter(&mut self) -> Parsed<Filter> {
        let name = self.name()?.to_owned();
        let mut arguments = Vec::new();
        if self.eat(":") {
            loop {
                if !self.named_argument()? {
                    arguments.push(self.expression(0)?);
                }
                if !self.eat(",") {
                    break;
                }
            }
        }
        Ok(Filter { name, arguments })
    }

    /// Passes over `name: value`, if that stands here.
    fn named_argument(&mut self) -> Parsed<bool> {
        let length = self.name_length();
        let after = self.rest.get(length..).unwrap_or_default().trim_start();
        if length == 0 || !after.starts_with(':') {
            return Ok(false);
        }
        self.advance(length);
        self.advance(1);
        self.expression(0)?;
        Ok(true)
    }

    fn expression(&mut self, depth: usize) -> Parsed<Expression> {
        match self.rest.as_bytes().first() {
            Some(quote @ (b'"' | b'\'')) => {
                let text = self.rest.get(1..).unwrap_or_default();
                let end = text.find(char::from(*quote)).ok_or(Malformed)?;
                let text = Value::text(text.get(..end).unwrap_or_default());
                self.advance(end + 2);
                Ok(Expression::Literal(text))
            }
            Some(b'0'..=b'9' | b'-') => self.number(),
            _ => self.variable(depth),
        }
    }

    fn number(&mut self) -> Parsed<Expression> {
        let sign = usize::from(self.rest.starts_with('-'));
        let digits =
            |from: usize| self.rest.bytes().skip(from).take_while(u8::is_ascii_digit).count();
        let mut length = sign + digits(sign);
        if self.rest.as_bytes().get(length) == Some(&b'.') && digits(length + 1) > 0 {
            length += 1 + digits(length + 1);
        }
        let text = self.advance(length);
        let int = text.parse().map(Value::Int).ok();
        let number = int.or_else(|| text.parse().map(Value::Float).ok());
        number.map(Expression::Literal).ok_or(Malformed)
    }

    fn variable(&mut self, depth: usize) -> Parsed<Expression> {
        let name = self.name()?;
        let mut steps = Vec::new();
        loop {
            if self.rest.starts_with('.') && !self.rest.starts_with("..") {
                self.advance(1);
                steps.push(Step::Name(self.name()?.to_owned()));
            } else if depth < DEPTH && self.eat("[") {
                steps.push(Step::Index(self.expression(depth + 1)?));
                if !self.eat("]") {
                    return Err(Malformed);
                }
            } else {
                break;
            }
        }
        let literal = match name {
            "nil" | "null" => Expression::Literal(Value::Nil),
            "true" => Expression::Literal(Value::Bool(true)),
            "false" => Expression::Literal(Value::Bool(false)),
            "blank" => Expression::Blank,
            "empty" => Expression::Empty,
            _ => return Ok(Expression::Variable(name.to_owned(), steps)),
        };
        if steps.is_empty() { Ok(literal) } else { Err(Malformed) }
    }
}
