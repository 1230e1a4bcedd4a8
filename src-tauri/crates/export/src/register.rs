//! The register as a table that spreadsheets open: CSV as RFC 4180 has it, in which no cell is a formula.

use domain::register::Entry;
use domain::{Moment, register::Gap};

/// The first row.
const COLUMNS: [&str; 18] = [
    "used_at",
    "by",
    "tool",
    "provider",
    "model",
    "kind",
    "parts",
    "extent",
    "in_output",
    "outcome",
    "purpose",
    "headline",
    "slug",
    "section",
    "status",
    "accountable",
    "reviewed_by",
    "missing",
];

/// The entries in their order, after a row with the names of the columns. Rows end in CR LF, the file begins with the mark
/// that tells spreadsheets that it is UTF-8.
#[must_use]
pub fn csv(entries: &[Entry], rfc3339: &dyn Fn(Moment) -> String) -> String {
    let mut file = String::from('\u{feff}');
    row(&mut file, &COLUMNS.map(str::to_owned));
    for one in entries {
        let gaps: Vec<&str> = one.gaps().into_iter().map(Gap::name).collect();
        row(
            &mut file,
            &[
                rfc3339(one.at),
                one.by.clone(),
                one.tool.clone(),
                one.provider.clone(),
                one.model.clone(),
                one.kind.clone(),
                if one.parts.is_empty() { "whole article".to_owned() } else { one.parts.clone() },
                one.extent.clone(),
                if one.in_output { "yes" } else { "no" }.to_owned(),
                one.outcome.clone(),
                one.purpose.clone(),
                one.headline.clone(),
                one.slug.clone(),
                one.section.clone(),
                one.status.clone(),
                one.accountable.clone(),
                one.reviewed_by.clone(),
                gaps.join(", "),
            ],
        );
    }
    file
}

fn row(file: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    file.push_str(&cells.join(","));
    file.push_str("\r\n");
}

/// Every cell in quotation marks. A spreadsheet runs what begins with `=`, `+`, `-`, `@`, their wide forms, a tab or a line end: an
/// apostrophe in front makes text of it (OWASP, CSV Injection).
fn quoted(cell: &str) -> String {
    let runs = cell
        .trim_start_matches(' ')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|', '%']);
    format!("\"{}{}\"", if runs { "'" } else { "" }, cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Id;

    fn entry(text: &str) -> Entry {
        let id = Id::parse("a").expect("a fine id");
        let said = || text.to_owned();
        Entry {
            article: id.clone(),
            slug: said(),
            headline: said(),
            section: said(),
            status: "draft".into(),
            contribution: id,
            at: Moment(0),
            by: said(),
            tool: said(),
            provider: said(),
            model: said(),
            kind: "drafting".into(),
            parts: said(),
            extent: "partial".into(),
            in_output: true,
            outcome: "edited".into(),
            purpose: said(),
            reviewed_by: said(),
            signed: "none".into(),
            accountable: said(),
        }
    }

    /// The cells of a file, read as RFC 4180 says.
    fn cells(file: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell, mut inside) = (Vec::new(), Vec::new(), String::new(), false);
        let mut chars = file.trim_start_matches('\u{feff}').chars().peekable();
        while let Some(c) = chars.next() {
            match (inside, c) {
                (true, '"') if chars.peek() == Some(&'"') => {
                    chars.next();
                    cell.push('"');
                }
                (_, '"') => inside = !inside,
                (false, ',') => row.push(std::mem::take(&mut cell)),
                (false, '\r') => {}
                (false, '\n') => {
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                (_, c) => cell.push(c),
            }
        }
        rows
    }

    #[test]
    fn every_text_comes_back_and_none_is_a_formula() {
        for text in
            ["plain", "a \"b\", c", "two\r\nlines", "=1+1", " =1+1", "+49 30", "@SUM(A1)", "-2", "\tx", "＝1", "", "'x"]
        {
            let rows = cells(&csv(&[entry(text)], &|_| "2026".to_owned()));
            assert_eq!(rows.len(), 2, "{text:?}");
            assert!(rows.iter().all(|row| row.len() == COLUMNS.len()), "{text:?}");
            let cell = &rows[1][1];
            assert!(cell == text || *cell == format!("'{text}"), "{cell:?} of {text:?}");
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝']), "{cell:?}");
        }
    }
}
