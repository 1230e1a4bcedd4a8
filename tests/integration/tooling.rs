//! The tools of a newsroom are kept once; what a ledger says of one stays as it was said.

use contract::ledger::{RecordContribution, ToolView};
use contract::tool::{KeepTool, KnownToolView, RemoveTool, Tools};
use domain::Id;
use domain::tool::Tool;
use newsroom::Newsroom;

fn tool(name: &str, model: &str) -> ToolView {
    let [name, model, provider] = [name, model, "OpenAI"].map(str::to_owned);
    ToolView { name, model, provider, version: String::new(), descriptor: "an AI assistant".into() }
}

fn record(newsroom: &mut Newsroom, article: &Id, entry: Option<&str>, tool: ToolView) -> String {
    let ask = RecordContribution {
        article: article.to_string(),
        id: entry.map(str::to_owned),
        at: None,
        by: None,
        tool,
        kind: "drafting".into(),
        parts: vec!["body".into()],
        extent: "partial".into(),
        in_output: true,
        first_draft_by: "human".into(),
        initiative: "human".into(),
        purpose: String::new(),
        prompt: String::new(),
        prompt_visibility: "private".into(),
        outcome: "edited".into(),
        note: String::new(),
    };
    let recorded = contract::record_contribution(&mut newsroom.app, ask).expect("an entry");
    recorded.article.ledger.last().expect("the entry").id.clone()
}

fn listed(newsroom: &Newsroom) -> Vec<KnownToolView> {
    contract::tools(&mut newsroom.another_program(), Tools {}).expect("the list")
}

fn names(newsroom: &Newsroom) -> Vec<(String, String, u32)> {
    listed(newsroom).into_iter().map(|one| (one.tool.name, one.tool.model, one.uses)).collect()
}

#[test]
fn a_tool_that_a_ledger_names_for_the_first_time_is_offered_the_next_time() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    record(&mut newsroom, &id, None, tool("ChatGPT", "GPT-4o"));
    record(&mut newsroom, &id, None, tool("Claude", ""));
    record(&mut newsroom, &id, None, tool("chatgpt", ""));
    let row = |name: &str, model: &str, uses| (name.to_owned(), model.to_owned(), uses);
    assert_eq!(
        names(&newsroom),
        [row("Claude", "", 1), row("ChatGPT", "GPT-4o", 1)],
        "the newest first, and no second ChatGPT for an entry that says less than the list"
    );
    record(&mut newsroom, &id, None, tool("ChatGPT", "GPT-4o"));
    assert_eq!(names(&newsroom)[0], row("ChatGPT", "GPT-4o", 2), "what was used last comes first");
}

#[test]
fn what_becomes_of_the_list_changes_no_ledger() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    let entry = record(&mut newsroom, &id, None, tool("ChatGPT", ""));
    let before = newsroom.shown(&id).ledger;

    let known = listed(&newsroom).remove(0).id;
    let renamed = KeepTool { id: Some(known.clone()), tool: tool("Chat GPT", "GPT-5") };
    let all = contract::keep_tool(&mut newsroom.app, renamed).expect("a change");
    assert_eq!((all[0].tool.name.as_str(), all[0].uses), ("Chat GPT", 0));
    contract::remove_tool(&mut newsroom.app, RemoveTool { id: known }).expect("a removal");
    assert_eq!(newsroom.shown(&id).ledger, before);

    record(&mut newsroom, &id, Some(&entry), tool("ChatGPT", ""));
    assert_eq!(listed(&newsroom), [], "correcting an entry brings back nothing that was taken off the list");
}

#[test]
fn the_same_tool_is_not_listed_twice_and_one_without_a_name_not_at_all() {
    let mut newsroom = Newsroom::new();
    let mut keep = |id: Option<String>, tool| contract::keep_tool(&mut newsroom.app, KeepTool { id, tool });
    let first = keep(None, tool("ChatGPT", "GPT-4o")).expect("a tool").remove(0).id;
    let why = |answer: Result<_, contract::Failure>| answer.expect_err("a rule says no").message;
    assert!(why(keep(None, tool("chatGPT ", "gpt-4o"))).contains("has “chatGPT gpt-4o” already"));
    assert!(why(keep(None, tool(" ", ""))).contains("a tool needs a name"));
    assert!(why(keep(Some("gone".into()), tool("Claude", ""))).contains("no “gone”"));
    keep(Some(first), tool("ChatGPT", "gpt-4o")).expect("it may be spelled anew");
    keep(None, tool("ChatGPT", "GPT-5")).expect("another model is another tool");
}

#[test]
fn a_tool_is_meant_by_its_name_its_model_or_its_id() {
    let mut newsroom = Newsroom::new();
    for model in ["GPT-4o", "GPT-5"] {
        newsroom.app.keep_tool(None, &tool("ChatGPT", model).into()).expect("a tool");
    }
    newsroom.app.keep_tool(None, &tool("Claude", "").into()).expect("a tool");
    let known = newsroom.app.tools().expect("the list");
    let by_name = newsroom.app.tool_named("claude").expect("one of that name").tool;
    assert_eq!(by_name, Tool::from(tool("Claude", "")));
    assert_eq!(newsroom.app.tool_named("chatgpt gpt-5").expect("in full").tool.model, "GPT-5");
    let by_id = newsroom.app.tool_named(known[0].id.as_str()).expect("by id");
    assert_eq!(by_id, known[0]);
    let unclear = newsroom.app.tool_named("ChatGPT").expect_err("there are two").to_string();
    assert!(unclear.contains("GPT-4o") && unclear.contains("GPT-5"), "{unclear}");
    assert!(newsroom.app.tool_named("Scribe").expect_err("nobody knows it").to_string().contains("tool list"));
}
