## Proposals to the council

cmd-proposal = Proposals to the council to place a child on a register
cmd-proposal-add = Proposes to place a child on a register; the council decides
    .examples =
        esep proposal add ahmetov --kind in_school --ground truancy --on 18.11.2026 --by kalieva
        esep proposal add ahmetov --kind in_school --ground truancy --on 18.11.2026 --signal 5 --representation "…"
cmd-proposal-list = Proposals, and what was decided
    .examples =
        esep proposal list --open
cmd-proposal-show = Shows one proposal with its texts
cmd-proposal-edit = Corrects a proposal until the council decides
cmd-proposal-withdraw = Takes a proposal back before the council decides
    .examples =
        esep proposal withdraw 3 --on 20.11.2026 --reason "back in class"

arg-proposal-add-kind = Which register
arg-proposal-edit-kind = Which register
arg-proposal-add-by = Who proposes: words of the name
arg-proposal-edit-by = Who proposes: words of the name
arg-representation = The representation: why
arg-character-reference = The child's character reference
arg-signal = Numbers of the signs that the proposal answers
arg-proposal-list-open = Only those that the council has not decided yet
arg-proposal-show-id = Number of the proposal, as `esep proposal list` shows it
arg-proposal-edit-id = Number of the proposal, as `esep proposal list` shows it
arg-proposal-withdraw-id = Number of the proposal, as `esep proposal list` shows it

proposal-added = Proposal No. { $id } recorded: { $student } — { $register }. To the agenda: esep council agenda MEETING --proposal { $id }
proposal-edited = Proposal No. { $id } corrected: { $student }
proposal-same = Proposal No. { $id } is already so: { $student }
proposal-withdrawn = Proposal No. { $id } taken back: { $student }
proposal-title = Proposals · { $count }
proposal-one = Proposal No. { $id } · { $student }
proposal-state-open = waits for a meeting
proposal-state-planned = on an agenda
proposal-state-decided = decided
proposal-state-withdrawn = taken back

col-proposal = Proposal
col-representation = Representation
col-character-reference = Character reference
col-signals = Signs
col-council = Meeting
col-decision = Decision

op-proposal-add = proposal No. { $proposal } of { $on }: { $student } — { $register }
op-proposal-edit = proposal No. { $proposal } corrected: { $student }
op-proposal-withdraw = proposal No. { $proposal } taken back on { $on }: { $student }

err-proposal-unknown = There is no proposal No. { $id }
    .hint = See: esep proposal list
err-proposal-not-needed = No decision of the council is needed for this register: { $register }
    .hint = Place the child at once: esep register place "#{ $id }" --kind { $kind } --ground { $ground } --on { $on }
err-proposal-open = { $student }: there is a proposal for this register already: { $register }, No. { $id } of { $day }
    .why = A child is not proposed twice for one register
    .hint =
        To complete it: esep proposal edit { $id } …
        To link a sign to it: esep signal resolve NUMBER --as proposal --proposal { $id } --on DATE
err-proposal-withdrawn = Proposal No. { $id } was taken back on { $day }
    .hint =
        See: esep proposal show { $id }
        If need be record a new one: esep proposal add
err-proposal-decided = Proposal No. { $id } is decided ({ $decision }, meeting No. { $council }): { $student }
    .hint = See: esep council show { $council }
err-proposal-planned = Proposal No. { $id } is on the agenda of meeting No. { $council }: { $student }
    .hint = Take it off the agenda first: esep council show { $council }, then esep council agenda { $council } --drop ITEM
err-withdrawn-before-proposed = Proposal No. { $id } is of { $day }, it cannot be taken back on { $on }
    .hint = Check the day of --on
