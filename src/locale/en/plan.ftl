## Help

cmd-plan = The individual plan: its goal, measures with an executor and a date, what was done
cmd-plan-make = Makes the plan of a child who is on a register
    .examples =
        esep plan make ahmetov --on 12.09.2026 --goal "Back to regular lessons" --criteria "A term without absence"
cmd-plan-edit = Corrects the goal, the criteria or the day of a plan
cmd-plan-add = Adds a measure: what is to be done, by whom, by when
    .examples =
        esep plan add ahmetov --measure "Talk with the parents" --kind-of-work talk_parent --responsible kalieva --due 01.10.2026
        esep plan add ahmetov --measure "Find a club" --draft        executor and date are not settled yet
cmd-plan-item = Corrects a measure; --reopen takes back that it was done or dropped
    .examples =
        esep plan item 5 --responsible kalieva --due 15.10.2026
cmd-plan-done = Notes that a measure was carried out
    .examples =
        esep plan done 5 --on 30.09.2026 --result "The parents bring the child to school"
cmd-plan-drop = Drops a measure that is no longer needed
cmd-plan-show = One child's plan and what was done of it
cmd-plan-list = The measures of all plans by the day they are due; plans without measures last
    .examples =
        esep plan list --open --for kalieva
cmd-report-plans = Individual plans: what is to be done, by whom, by when, what was done, who has no plan
    .examples =
        esep report plans --term current --format xlsx --out plans.xlsx
cmd-report-hand-in-plans = Individual plans
arg-goal = Goal of the plan
arg-criteria = When the child leaves the register: criteria, in words
arg-measure = What is to be done
arg-kind-of-work = Kind of work, where one fits
arg-due = By which day
arg-draft = Leave it without an executor or a date; `esep plan list --open` reminds you
arg-plan-make-on = Day the plan was made
arg-plan-edit-on = Day the plan was made
arg-plan-add-responsible = Who carries it out: words of the name
arg-plan-item-responsible = Who carries it out: words of the name
arg-plan-add-on = Day the measure was set (today as a rule)
arg-plan-item-on = Day the measure was set
arg-plan-item-id = Number of the measure, as in `esep plan show`
arg-plan-done-id = Number of the measure, as in `esep plan show`
arg-plan-drop-id = Number of the measure, as in `esep plan show`
arg-plan-done-on = Day it was done
arg-plan-drop-on = Day it was dropped
arg-plan-drop-reason = Why it is no longer needed
arg-plan-item = Which measure of the plan it carries out: its number, as in `esep plan show`
arg-no-plan-item = It carries out no measure of a plan
arg-result = What came of it
arg-reopen = Take back that it was done or dropped
arg-open = Only what is still to be done
arg-plan-list-staff = Only the measures of this member of staff: words of the name or #number

## Errors

err-plan-known = There is a plan already, made on { $made }: { $student }
    .hint = See it: esep plan show "#{ $id }" --kind { $kind }
        Add a measure: esep plan add "#{ $id }" --kind { $kind } --measure "…" --responsible STAFF --due DATE
err-plan-before-placed = A plan of { $on } is earlier than the placement of { $placed }: { $student }
    .hint = Check the date --on
err-plan-missing = There is no plan yet: { $student }
    .hint = Make one: esep plan make "#{ $id }" --kind { $kind } --on { $today } --goal "…" --criteria "…"
err-plan-unknown = There is no plan: { $student }
    .hint = The child's registers: esep register show "#{ $id }". Make a plan: esep plan make "#{ $id }" --on DATE --goal "…"
err-plan-item-unknown = There is no measure No. { $item }
    .hint = Look: esep plan list
err-plan-item-incomplete = { $lacks ->
    [both] It is not said who carries the measure out, nor by when
    [responsible] It is not said who carries the measure out
   *[due] It is not said by when the measure is to be carried out
}
    .why = Nobody carries out a measure without an executor or a date; inspections look for these first
    .hint = Add --responsible STAFF and --due DATE; if that is not settled yet, leave a draft: --draft
err-plan-item-before-plan = The measure was set on { $set }, the plan was made later: { $made }
    .hint = Check the dates --on of the plan and of the measure
err-plan-due-before-set = { $due } is earlier than the day the measure was set: { $set }
    .hint = If it was set earlier, name that day: --on DATE
err-plan-done-before-set = { $on } is earlier than the day the measure was set: { $set }
    .hint = Check the date; to correct the day it was set: esep plan item { $item } --on DATE
err-plan-item-known = The plan has this measure already, No. { $item }: { $student }
    .hint = Correct it: esep plan item { $item } …; if it was done: esep plan done { $item } --on DATE
err-plan-item-ended = Measure No. { $item } { $how ->
    [done] was done on { $on }
   *[dropped] was dropped on { $on }
}
    .hint = If that is wrong, take it back: esep plan item { $item } --reopen
err-plan-entry-removed = Measure No. { $item } can no longer be changed: { $student } was removed from the register on { $removed }
    .why = The plan ended with the entry
    .hint = To record work that was done: esep intervention add "#{ $id }" --kind CODE --on DATE --plan-item { $item }. Was the removal a mistake? esep history "#{ $id }" and esep undo
err-plan-item-other = Measure No. { $item } is of another child's plan, not of { $student }
    .hint = Numbers of measures: esep plan show "#{ $id }"

## Messages

plan-made =
    The plan is made: { $student }, { $day }
    Next: esep plan add "#{ $id }" --kind { $kind } --measure "…" --responsible STAFF --due DATE
plan-edited = The plan is corrected: { $student }
plan-same = The plan says so already: { $student }
plan-item-added = Measure No. { $item } is set: { $measure } — { $student }
plan-item-drafted = Measure No. { $item } is set as a draft: { $measure } — { $student }. Complete it: esep plan item { $item } --responsible STAFF --due DATE
plan-item-edited = Measure No. { $item } is corrected: { $measure } — { $student }
plan-item-same = Measure No. { $item } says so already: { $measure } — { $student }
plan-item-done = Measure No. { $item } is done: { $measure } — { $student }
plan-item-dropped = Measure No. { $item } is dropped: { $measure } — { $student }
plan-title = Individual plan · { $student } · { $register } · { $day }
plan-goal = Goal: { $goal }
plan-criteria = Leaves the register when: { $criteria }
plan-no-criteria = When the child leaves the register is not written down: esep plan edit "#{ $id }" --criteria "…"
plan-no-items = No measures yet: esep plan add "#{ $id }" --measure "…" --responsible STAFF --due DATE
plan-list = Measures of the plans · { $day } · { $count }
plan-note-overdue = ! Overdue: { $count } — esep plan done { $item } --on { $today } --result "…"
plan-note-drafts = ! Without an executor or a date: { $count } — esep plan item { $item } --responsible STAFF --due DATE
plan-state-draft = draft
plan-state-open = open
plan-state-overdue = overdue
plan-state-done = done
plan-state-dropped = dropped
plan-state-ended = off the register
plan-state-no-plan = no plan
plan-state-no-items = no measures
op-plan-make = plan made { $on }: { $student } — { $kind }
op-plan-edit = plan corrected: { $student } — { $kind }
op-plan-add = measure No. { $item } set: { $student } — { $kind }
op-plan-item = measure No. { $item } corrected: { $student } — { $kind }
op-plan-done = measure No. { $item } done: { $student } — { $kind }
op-plan-drop = measure No. { $item } dropped: { $student } — { $kind }

## Columns

col-measure = Measure
col-due-on = Due
col-state = State
col-done-on = Done
col-result = Result
col-set-on = Set on
col-dropped-on = Dropped on
col-made-on = Plan of
col-goal = Goal
col-criteria = Criteria
col-plan-item = Measure No.
rep-plans = Individual plans
