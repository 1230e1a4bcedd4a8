//! How an element makes letters look: by its name, and by the style that word processors write in place of one.

use super::tree::Node;
use crate::document::Look;

/// The look inside `node`, given the look around it. Links are not looked at.
pub fn inside(node: &Node, around: &Look) -> Look {
    let mut look = around.clone();
    match node.name.as_str() {
        "b" | "strong" => look.strong = true,
        "i" | "em" | "cite" | "dfn" | "var" => look.emphasis = true,
        "s" | "strike" | "del" => look.struck = true,
        "code" | "kbd" | "samp" | "tt" => look.code = true,
        _ => {}
    }
    // Google Docs wraps everything it copies in `<b style="font-weight:normal">`.
    if let Some(weight) = node.style("font-weight") {
        match weight.as_str() {
            "bold" | "bolder" => look.strong = true,
            "normal" | "lighter" => look.strong = false,
            number => {
                if let Ok(number) = number.parse::<u32>() {
                    look.strong = number >= 600;
                }
            }
        }
    }
    match node.style("font-style").as_deref() {
        Some("italic" | "oblique") => look.emphasis = true,
        Some("normal") => look.emphasis = false,
        _ => {}
    }
    if decoration(node).contains("line-through") {
        look.struck = true;
    }
    look
}

/// Whether its own style hides it, or its class says that it is for the ear alone.
pub fn is_hidden(node: &Node) -> bool {
    let styled = node.attribute("style").is_some()
        && (node.style("display").as_deref() == Some("none")
            || node.style("visibility").as_deref() == Some("hidden")
            || node.style("mso-hide").as_deref() == Some("all"));
    let spoken = ["sr-only", "visually-hidden", "screen-reader-text", "screenreader-only"];
    styled || node.attribute("hidden").is_some() || spoken.into_iter().any(|class| node.has_class(class))
}

/// Whether it underlines by itself.
pub fn is_underlined(node: &Node) -> bool {
    node.name == "u" || decoration(node).contains("underline")
}

/// Whether it is marked as with a marker pen. Background colours of a page's own are not asked.
pub fn is_highlighted(node: &Node, from_docs: bool) -> bool {
    let plain = [
        "transparent",
        "initial",
        "inherit",
        "none",
        "white",
        "#fff",
        "#ffffff",
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    ];
    let docs = from_docs
        && node.name == "span"
        && node.style("background-color").is_some_and(|colour| !plain.contains(&colour.as_str()));
    node.name == "mark" || node.style("mso-highlight").is_some() || docs
}

/// Characters for what stands higher or lower than its line, where there are some for all of it.
pub fn raised(text: &str, up: bool) -> Option<String> {
    const FROM: [char; 14] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '−', '='];
    const HIGH: [char; 14] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁺', '⁻', '⁻', '⁼'];
    const LOW: [char; 14] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉', '₊', '₋', '₋', '₌'];
    let to = if up { HIGH } else { LOW };
    let text = text.trim();
    let each = text.chars().map(|c| FROM.iter().position(|from| *from == c).map(|at| to[at]));
    each.collect::<Option<String>>().filter(|text| !text.is_empty())
}

fn decoration(node: &Node) -> String {
    let line = node.style("text-decoration-line").unwrap_or_default();
    format!("{} {line}", node.style("text-decoration").unwrap_or_default())
}
