## Help

cmd-review = Reviews: what the time on a register has brought, what is proposed; who is to leave
cmd-review-add = Records a review and sets the day of the next
    .examples =
        esep review add ahmetov --on 25.12.2026 --outcome improved --criteria-met --propose remove --by kalieva
        esep review add kim --on 25.12.2026 --outcome no_change --propose extend --until 30.06.2027
cmd-review-edit = Corrects a review
cmd-review-list = List of reviews
cmd-review-exits = Who is to leave a register: criteria met, removal proposed, planned end in sight
    .examples =
        esep review exits
        esep review exits --within 60
arg-criteria-met = The plan's criteria are met
arg-criteria-not-met = The plan's criteria are not met
arg-propose = What the council is asked for: continue, extend or remove
arg-next = Day of the next review (as a rule the end of the next term, month or year, as the register is reviewed)
arg-within = How many days ahead a planned end is looked for (as the norms say, as a rule)
arg-review-add-on = Day of the review
arg-review-edit-on = Day of the review
arg-review-add-until = Until when an extension is proposed
arg-review-edit-until = Until when an extension is proposed
arg-review-add-by = Who reviewed: words of the name
arg-review-edit-by = Who reviewed: words of the name
arg-review-add-words = What was found, in words
arg-review-edit-words = What was found, in words
arg-review-edit-id = Number of the review, as in `esep review list`
cli-value-what = WHAT

## Errors

err-bad-propose = "{ $value }" is no proposal
    .hint = Write --propose continue, extend or remove
err-bad-days = "{ $value }" is no number of days
    .hint = Write a whole number: --within 30
err-review-unknown = There is no review No. { $review }
    .hint = Look: esep review list
err-review-before-placed = A review of { $on } is earlier than the placement of { $placed }: { $student }
    .hint = Check the date --on
err-review-after-removal = A review of { $on } is later than the removal of { $removed }: { $student }
    .hint = Check the date --on
err-review-known = The review of { $day } is recorded already, No. { $review }: { $student }
    .hint = Correct it: esep review edit { $review } …
err-review-no-plan = There is no plan whose criteria could be met: { $student }
    .hint = Make one: esep plan make "#{ $id }" --kind { $kind } --on { $today } --goal "…" --criteria "…"; or leave --criteria-met out
err-review-no-criteria = The plan does not say when the child leaves the register: { $student }
    .why = Criteria can be met when there are any
    .hint = Write them down: esep plan edit "#{ $id }" --kind { $kind } --criteria "…"; or leave --criteria-met out
err-review-until = --until goes with a proposal to extend
    .hint = Add --propose extend or leave --until out
err-review-next-before = The next review, { $next }, is not later than this one: { $on }
    .hint = Name a day after { $on }: --next DATE
err-review-next-unknown = The calendar has no term after { $on }: the day of the next review cannot be told
    .hint = Name it: --next DATE

## Messages

review-added =
    Review of { $day } recorded: { $student } — { $outcome }.{ $known ->
        [yes] {" "}The next is on { $next }.
       *[no] {""}
    }{ $proposes ->
        [extend] {" "}An extension is proposed: esep council agenda N --review "#{ $id }"
        [remove] {" "}The removal is proposed: esep council agenda N --removal "#{ $id }"
       *[continue] {""}
    }
review-edited = Review No. { $review } is corrected: { $student }
review-same = Review No. { $review } says so already: { $student }
review-list = Reviews
review-exits = Who is to leave a register · { $day }, planned ends until { $until } · { $count }
review-exits-next =
    Put before the council: esep council agenda N --removal STUDENT
    If there is a decision: esep register remove STUDENT --on DATE --ground CODE --protocol N
    Only a decision keeps a child longer: esep register extend STUDENT --on DATE --until DATE --protocol N
review-criteria-yes = met
review-criteria-no = not met
review-proposes-continue = continue
review-proposes-extend = extend
review-proposes-remove = remove
review-why-criteria-met = criteria met
review-why-proposed = removal proposed
review-why-end-passed = planned end passed
review-why-end-near = planned end in sight
op-review-add = review of { $on }: { $student } — { $kind }
op-review-edit = review No. { $review } corrected: { $student } — { $kind }

## Columns

col-criteria-met = Criteria
col-proposes = Proposed
col-findings = What was found
col-reviewed-on = Reviewed on
col-why = Why
