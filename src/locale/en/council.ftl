## The prevention council

cli-value-meeting = MEETING
cli-value-item = ITEM

cmd-council = The prevention council: meetings, agenda, decisions, minutes
cmd-council-plan = Plans a meeting of the council
    .examples =
        esep council plan --on 26.11.2026 --chair melnik
cmd-council-edit = Corrects the day, the chair or the note of an open meeting
cmd-council-list = Meetings
cmd-council-show = The agenda of a meeting, its decisions, and what to type next
cmd-council-agenda = Puts a proposal, a review or a removal on the agenda
    .examples =
        esep council agenda 3 --all-open                 every proposal that waits for a meeting
        esep council agenda 3 --proposal 5 7
        esep council agenda 3 --review ahmetov --kind in_school
        esep council agenda 3 --removal kim dana
        esep council agenda 3 --drop 2                   take item 2 off
cmd-council-attend = Records who came to a meeting and who did not
    .examples =
        esep council attend 3 kalieva melnik --guest "S. Ahmetova, mother"
        esep council attend 3 zhumabaev --absent
cmd-council-decide = Records the decision on an item of the agenda
    .examples =
        esep council decide 3 1 --decision place --responsible kalieva
        esep council decide 3 2 --decision extend --until 26.05.2027 --outcome no_change
        esep council decide 3 3 --decision remove --ground improved
        esep council decide 3 4 --decision refer --agency kdn --words "send the papers"
cmd-council-close = Closes a meeting: places, extends, removes and refers as it decided
    .examples =
        esep council close 3 --protocol 7 -n             only look what would come of it
        esep council close 3 --protocol 7
cmd-council-order = Puts the director's order on a meeting and on the entries that it placed
    .examples =
        esep council order 3 --order 112 --date 27.11.2026
cmd-council-minutes = The minutes that are printed and signed
    .examples =
        esep council minutes 3 --format html --out minutes.html
        esep council minutes 3 --lang kk --out minutes.xlsx

arg-council = Number of the meeting, as `esep council list` shows it
arg-chair = The chair: words of the name
arg-council-list-open = Only the open ones
arg-council-agenda-proposal = Numbers of proposals
arg-all-open = Every proposal that waits for a meeting
arg-review = Review of a child on a register: words of the name
arg-removal = Removal from a register: words of the child's name
arg-drop = Take this item off the agenda
arg-council-attend-staff = Staff: the name of each (in quotes, if it has several words) or "#number"
arg-guest = Not of the staff: a parent, the inspector
arg-absent = They did not come
arg-change = Correct what is recorded already
arg-item = Item of the agenda, as `esep council show` numbers it
arg-decision = The decision: place, extend, continue, remove, refer, refuse or postpone
arg-council-decide-until = place, extend: the planned end (for place usually that of the register)
arg-council-decide-review-on = place, extend, continue: day of the next review (usually the end of a term)
arg-council-decide-responsible = place: who accompanies the child
arg-council-decide-ground = remove: the removal ground
arg-council-decide-agency = refer: to which agency
arg-council-decide-outcome = extend, continue, remove: what the time so far has brought
arg-council-decide-words = What was said and decided
arg-council-order-order = Number of the director's order
arg-date = Day of the order

council-added = Meeting No. { $id } planned for { $day }. The agenda: esep council agenda { $id } --all-open
council-edited = Meeting No. { $id } corrected: { $day }
council-same = Meeting No. { $id } is already so: { $day }
council-title = Meetings of the prevention council · { $count }
council-one = Meeting No. { $id } · { $day }
council-open = open
council-protocol = minutes No. { $protocol }
council-chair = chair { $name }
council-present = Present: { $names }
council-absent = Absent: { $names }
council-order = Order of the head: No. { $order } of { $day }
council-next-agenda = The agenda is empty: esep council agenda { $id } --all-open
council-next-decide = No decision on items: { $items }. esep council decide { $id } { $item } --decision …
council-next-close = Everything is decided: esep council close { $id } --protocol N
council-put = On the agenda of meeting No. { $id } now, items: { $items }. See: esep council show { $id }
council-dropped = Item { $item } is off the agenda of meeting No. { $id }; those after it moved up by one
council-nothing-open = No proposal waits for a meeting
council-attended = At meeting No. { $id }: { $names }
council-missed = Not at meeting No. { $id }: { $names }
council-item-decided = Meeting No. { $id }, item { $item }: { $student } — { $decision }
council-done = Meeting No. { $id } closed, minutes No. { $protocol }: { $tally }. To print: esep council minutes { $id }
council-protocol-used = There are minutes No. { $protocol } in this school year already: meeting No. { $other } of { $day }
council-nobody = Nobody is recorded as present; the closing can be taken back and completed: esep undo, esep council attend
council-ordered = Order No. { $order } is on meeting No. { $id }, entries: { $count }
council-order-kept = They keep an order number of their own: { $names }
council-until = until { $day }
council-review = review on { $day }
council-responsible = responsible: { $name }
council-outcome = outcome: { $outcome }
council-purpose-placement = placement
council-purpose-review = review
council-purpose-removal = removal
council-decision-none = on the agenda
council-decision-place = place
council-decision-extend = extend
council-decision-continue = go on as it is
council-decision-remove = remove
council-decision-refer = refer
council-decision-refuse = refuse
council-decision-postpone = postpone
council-resolved-place = to be placed
council-resolved-extend = to be extended
council-resolved-continue = the work goes on as it is
council-resolved-remove = to be removed
council-resolved-refer = to be referred
council-resolved-refuse = refused
council-resolved-postpone = postponed

col-chair = Chair
col-items = Items
col-undecided = Undecided
col-order-date = Order of
col-words = In words
col-question = Question
col-decided = Decision
col-entry = Entry

op-council-plan = meeting No. { $council } planned for { $on }
op-council-edit = meeting No. { $council } corrected: { $on }
op-council-agenda = agenda of meeting No. { $council }, items: { $count }
op-council-drop = item { $item } taken off the agenda of meeting No. { $council }
op-council-attend = who came to meeting No. { $council }, people: { $count }
op-council-decide = meeting No. { $council }, item { $item }: { $decision } — { $student }
op-council-close = meeting No. { $council } of { $on } closed, minutes No. { $protocol }, items: { $count }
op-council-order = order No. { $order } on meeting No. { $council }, entries: { $count }

err-bad-decision = "{ $value }" is no decision of a council
    .hint = Decisions: place, extend, continue, remove, refer, refuse, postpone
err-council-unknown = There is no meeting No. { $id }
    .hint = See: esep council list
err-council-planned = A meeting is planned for { $day } already: No. { $id }
    .hint = See: esep council show { $id }
err-council-closed = Meeting No. { $id } of { $day } is closed, minutes No. { $protocol }
    .why = Nothing of a closed meeting changes but the order
    .hint =
        See: esep council minutes { $id }
        If it was closed by mistake, find the operation and take it back: esep history
err-council-decided = Meeting No. { $id } of { $day } has decisions, its day cannot be moved
    .why = Terms were counted from that day
    .hint = Plan a new meeting and put the items of this one off: --decision postpone
err-council-not-closed = Meeting No. { $id } of { $day } is not closed yet
    .why = An order follows the minutes
    .hint = To close it: esep council close { $id } --protocol N
err-council-undecided = Meeting No. { $id } has items without a decision: { $count }
    .hint = Record the decision: esep council decide { $id } { $item } --decision …; to take the item off: esep council agenda { $id } --drop { $item }
err-council-rules = Decisions of meeting No. { $id } that cannot be carried out: { $count }; nothing was written
    .hint = Change the decision: esep council decide { $id } ITEM --change --decision …; to take the item off: esep council agenda { $id } --drop ITEM
err-item-unknown = The agenda of meeting No. { $id } has no item { $item }, it has { $count }
    .hint = See: esep council show { $id }
err-item-decided = There is a decision on item { $item } of meeting No. { $id } already ({ $decision }): { $student }
    .why = One question has one decision
    .hint = To replace it, type the same command with --change
err-decision-unfit = This decision does not answer the question ({ $purpose }): { $decision } — { $student }, item { $item }
    .hint = These do: --decision { $fitting }
err-entry-planned = { $student }: this entry is on the agenda of meeting No. { $council } already
    .hint = See: esep council show { $council }
err-entry-removed = { $student }: the entry of { $placed } has ended, the child was removed on { $removed }
    .hint = See: esep register show "#{ $id }"
err-proposed-after-council = Proposal No. { $id } of { $on } is later than meeting No. { $council } of { $day }: { $student }
    .hint = Put it on the next agenda, or check its day: esep proposal edit { $id } --on DATE
err-attendance-known = Meeting No. { $id }: { $name } is recorded already, { $present ->
    [yes] present
   *[no] absent
}
    .hint = To correct it, type the same command with --change
err-order-known = Meeting No. { $id } has order No. { $order } already
    .hint = To replace it, type the same command with --change
err-order-before-council = An order of { $date } is before meeting No. { $id } ({ $day })
    .hint = Check the day of --date
err-form-of-council = The form "{ $name }" is of one meeting
    .hint = Name the meeting: esep council minutes MEETING
