# The tools that a newsroom works with.

tools-title = Tools
tools-means = What stands here is offered wherever a use of a tool is recorded, so that every article calls it the same. A tool that is typed new there joins the list. What ledgers say stays as it was recorded, whatever becomes of this list.
tools-none = No tool is known yet.
tools-add = Add a tool
tools-change = Change
tools-change-named = Change { $name }
tools-remove-named = Remove { $name }; ledgers keep what they say
tools-uses = { $count ->
    [0] in no ledger
    [one] in one entry
   *[other] in { $count } entries
}
tools-name = Name, as readers know it
tools-name-example = ChatGPT
tools-provider = Provider
tools-provider-example = OpenAI
tools-model = Model
tools-model-example = GPT-4o
tools-version = Version
tools-version-example = 2024-11-20
tools-descriptor = What it is, for readers
tools-descriptor-example = an AI assistant
tools-keep = Keep
tools-leave = Cancel
tools-kept = { $name } is on the list.
tools-removed = { $name } is off the list. Ledgers keep what they say.
