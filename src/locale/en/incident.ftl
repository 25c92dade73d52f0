## Bullying: word of it, deadlines, the education authority's decision (order 506)

cmd-incident = Bullying: word of it, each child's role, the deadlines of order 506, the education authority's decision
    .below =
        Lines: 111 — rights of families, women and children, round the clock, free
               150 — children and youth, anonymous
               112 — rescue service
    .examples =
        esep incident add --received "22.11.2026 09:30" --channel parent --from "mother" --by kalieva --words "called names, phone taken" --times 3 --victim "kim dana" --initiator "ahmetov alihan"
        esep incident step 1 head --at "22.11.2026 11:00"
        esep incident list --open
cmd-incident-add = Records word of bullying: how and from whom it came, what happened, a role of its own for each child
    .examples =
        esep incident add --received "22.11.2026 09:30" --channel child --words "mocked in a chat" --victim "kim dana" --witness "#3" "#4"
cmd-incident-role = Changes a child's role or adds a child, with the reason
    .examples =
        esep incident role 1 ahmetov --role participant --reason "he did not begin it: witnesses say so"
cmd-incident-step = Records what was done; once more corrects it. Steps: head, talks, result, authority, school, police, decision_sent
    .examples =
        esep incident step 1 talks --at "23.11.2026 15:00" --by kalieva --words "talked with both sides and the parents"
        esep incident step 1 authority --at 22.11.2026 --number 01-15/88
cmd-incident-decide = Records the education authority's decision: recognised (bullying) or not_recognised (not bullying)
    .examples =
        esep incident decide 1 recognised --on 24.11.2026 --number 12
cmd-incident-follow = After recognised bullying: proposes the initiator for the register and the victim for accompaniment
    .examples =
        esep incident follow 1 --on 25.11.2026 --by kalieva
cmd-incident-close = Closes an incident after the education authority's decision
    .examples =
        esep incident close 1 --on 20.12.2026 --words "they get on again, the plans are carried out"
cmd-incident-cyber = Cyberbullying: address, evidence, application to the expert group, answer, order, removal
    .examples =
        esep incident cyber 1 --address "https://example.kz/p/1" --content insult --evidence "screenshots in the file" --applied 23.11.2026 --application 7
        esep incident cyber 1 --address "https://example.kz/p/1" --answered 25.11.2026 --answer "recognised" --ordered 26.11.2026 --removed 27.11.2026
cmd-incident-awareness = Records awareness work against bullying, which is due at least once a term
    .examples =
        esep incident awareness --on 17.11.2026 --audience pupils --pupils 120 --words "lessons in grades 5 to 7" --by kalieva
cmd-incident-show = One incident: what is known, the children's roles, every deadline — when, by whom, in time or not
    .examples =
        esep incident show 1
cmd-incident-list = Incidents, how far they are, the nearest deadline; terms without awareness work
    .examples =
        esep incident list --open
cmd-report-bullying-log = Log of information on bullying (the order prescribes no columns: these are ours)
    .examples =
        esep report bullying-log --term current --format xlsx --out log.xlsx
cmd-report-bullying = Bullying in figures: channels, roles, decisions, deadlines kept, awareness work
    .examples =
        esep report bullying --term current
cmd-report-hand-in-bullying-log = Log of information on bullying
cmd-report-hand-in-bullying = Bullying in figures

cli-value-moment = "DATE TIME"
cli-value-role = ROLE
cli-value-step = STEP
cli-value-decision = DECISION
cli-value-audience = AUDIENCE
arg-incident-add-received = When word came: "22.11.2026 09:30"; deadlines run from here
arg-incident-add-channel = Channel
arg-incident-add-from = From whom, in words
arg-incident-add-by = Who took it down: words of the name
arg-incident-add-words = What happened
arg-incident-add-happened = Day of what happened, the last of several
arg-incident-add-times = How often; twice or more is systematic
arg-incident-add-victim = Victims: IIN, #number or words of the name in quotes
arg-incident-add-initiator = Initiators
arg-incident-add-participant = Participants
arg-incident-add-witness = Witnesses
arg-incident-role-id = Number of the incident, as `esep incident list` shows it
arg-incident-role-role = Role: victim, initiator, participant or witness
arg-incident-role-reason = Why the role changes
arg-incident-step-id = Number of the incident
arg-incident-step-step = Step: head, talks, result (to the head), authority (education), school (the child's; for our own pupil our own), police, decision_sent
arg-incident-step-at = When: "22.11.2026 11:00" or a day
arg-incident-step-by = Who did it: words of the name
arg-incident-step-words = What came of it
arg-incident-decide-id = Number of the incident
arg-incident-decide-decision = recognised (bullying) or not_recognised (not bullying)
arg-incident-decide-on = Day of the decision
arg-incident-decide-number = Number of the decision
arg-incident-follow-id = Number of the incident
arg-incident-follow-on = Day of the proposals (usually today)
arg-incident-follow-by = Who proposes: words of the name
arg-incident-close-id = Number of the incident
arg-incident-close-on = Day
arg-incident-close-words = What came of it
arg-incident-cyber-id = Number of the incident
arg-incident-cyber-address = Link, account, group
arg-incident-cyber-content = Kind of content
arg-incident-cyber-evidence = Evidence: what there is, where it lies
arg-incident-cyber-applied = Day of the application to the ministry's expert group
arg-incident-cyber-application = Number of the application
arg-incident-cyber-answered = Day of the answer
arg-incident-cyber-answer = What was answered
arg-incident-cyber-ordered = Day of the order to remove
arg-incident-cyber-removed = Day on which it was gone
arg-incident-awareness-on = Day
arg-incident-awareness-audience = With whom: pupils, parents or staff
arg-incident-awareness-pupils = How many took part
arg-incident-awareness-words = What was held
arg-incident-awareness-by = Who held it: words of the name
arg-incident-show-id = Number of the incident
arg-incident-list-open = Only those that are not closed

incident-added = Incident No. { $id } of { $received } recorded; children: { $count }{ $systematic ->
    [yes] . It happened { $times } times: systematic
   *[no] {""}
}
incident-due = { $due }  { $step }
incident-role-set = Incident No. { $id }: { $student } — { $role }
incident-role-same = Incident No. { $id }: { $student } is { $role } already
incident-step-done = Incident No. { $id }: { $step } — { $at }{ $standing ->
    [late] , late: it was due by { $due }
    [in-time] , in time
   *[free] {""}
}
incident-step-same = Incident No. { $id }: recorded just so — { $step }, { $at }
incident-recognised = Incident No. { $id }: the education authority recognised bullying on { $day }, decision No. { $number }. Next: esep incident follow { $id }
incident-not-recognised = Incident No. { $id }: the education authority did not recognise bullying on { $day }, decision No. { $number }
incident-decision-same = Incident No. { $id }: this decision is recorded already
incident-followed = Incident No. { $id }: proposals to the council: { $count }. Once it has decided, make the plans: esep plan make
incident-followed-none = Incident No. { $id }: nobody to propose
incident-proposed = proposal No. { $id }: { $student } — { $register }
incident-passed = there or proposed already: { $student } — { $register }
incident-representation = Bullying, incident No. { $id }; decision of the education authority No. { $number } of { $day }
incident-closed = Incident No. { $id } is closed
incident-cyber-done = Incident No. { $id }: recorded — { $address }
incident-cyber-same = Incident No. { $id }: nothing new — { $address }
incident-awareness-done = Awareness work of { $day }: { $audience }, { $count } took part
incident-one = Bullying, incident No. { $id } · lines 111, 150, 112
incident-title = Word of bullying · { $count }
incident-overdue = ! Overdue: { $count } — esep incident show NUMBER
incident-no-awareness = ! No awareness work: { $term } — esep incident awareness --on DATE …

incident-state-received = received
incident-state-talked = talks held
incident-state-sent = sent to the authority
incident-state-recognised = recognised
incident-state-not-recognised = not recognised
incident-state-closed = closed
incident-standing-in-time = in time
incident-standing-late = late
incident-standing-open = there is time
incident-standing-overdue = overdue
incident-standing-waits = waits
incident-standing-free = no deadline
incident-systematic-yes = yes
incident-systematic-no = no
incident-role-victim = victim
incident-role-initiator = initiator
incident-role-participant = participant
incident-role-witness = witness
incident-audience-pupils = pupils
incident-audience-parents = parents
incident-audience-staff = staff
incident-part-incidents = incidents
incident-part-systematic = of them systematic
incident-part-cyber = of them on the internet
incident-part-channel = by channel
incident-part-role = children by role
incident-part-state = how far
incident-part-decision = as the education authority decided
incident-part-deadline = deadlines kept
incident-part-awareness = awareness work
incident-part-reached = people reached
incident-log-note = Order 506 prescribes no columns of the log: this set is the program's proposal.

col-received = Received
col-received-on = Received on
col-received-time = Time
col-incident-role = Role in the incident
col-channel = Channel
col-reporter = From whom
col-taken-by = Taken down by
col-happened-on = Happened on
col-happened = What happened
col-times = How often
col-systematic = Systematic
col-victims = Victims
col-initiators = Initiators
col-took-part = Participants
col-witnesses = Witnesses
col-next-step = Next step
col-head = Head told
col-talks = Talks
col-talks-result = Result to the head
col-authority = Authority told
col-own-school = Own school told
col-police = Police told
col-decided-on = Decided on
col-decision-no = Decision No.
col-decision-sent = Decision sent
col-late = Deadlines missed
col-cyber-address = Internet address
col-content = Kind of content
col-evidence = Evidence
col-applied-on = Applied on
col-application = Application No.
col-ordered-on = Order to remove
col-content-removed-on = Gone on
col-closed-on = Closed on
col-closing = What came of it
col-figure = Indicator
rep-bullying-log = Log of information on bullying
rep-sheet-bullying = Bullying
rep-bullying = Bullying

op-incident-add = word of bullying of { $on }: incident No. { $incident }, children { $count } { $student }
op-incident-role = incident No. { $incident }: { $student } — { $role ->
    [victim] victim
    [initiator] initiator
    [participant] participant
   *[witness] witness
}
op-incident-step = incident No. { $incident }, { $on }: { $step }
op-incident-decide = incident No. { $incident }, the authority's decision of { $on }: { $verdict ->
    [recognised] recognised
   *[not_recognised] not recognised
}
op-incident-follow = incident No. { $incident }, proposals to the council on { $on }: { $proposals }
op-incident-close = incident No. { $incident } closed on { $on }
op-incident-cyber = incident No. { $incident }: content on the internet
op-incident-awareness = awareness work of { $on }: { $audience ->
    [pupils] pupils
    [parents] parents
   *[staff] staff
}

err-bad-moment = "{ $value }" is no day with a time
    .hint = Type --received "22.11.2026 09:30"
err-bad-day-or-moment = "{ $value }" is no day
    .hint = Type 22.11.2026 or "22.11.2026 09:30"
err-bad-count = "{ $value }" is no number of something
    .hint = { $argument }: a whole number from 1
err-bad-incident-role = "{ $value }" is no role
    .hint = Roles: victim, initiator, participant, witness
err-bad-incident-step = "{ $value }" is no step
    .hint = Steps: head, talks, result, authority, school, police, decision_sent
err-bad-recognised = "{ $value }" is no decision
    .hint = Type recognised (bullying) or not_recognised (not bullying)
err-bad-audience = "{ $value }" does not say with whom
    .hint = Type pupils, parents or staff
err-incident-unknown = There is no incident No. { $id }
    .hint = See: esep incident list
err-incident-before-it-happened = Word came on { $received }, but it happened later, on { $happened }
    .hint = Check --received and --happened
err-incident-without-child = There is no child in the incident
    .why = An incident is about children, each with a role of its own
    .hint = Add at least one: --victim, --initiator, --participant or --witness
err-incident-known = The same word of { $received } is recorded already: incident No. { $id }
    .hint = See: esep incident show { $id }
err-incident-child-twice = { $student } is named twice in one incident
    .why = A child has one role in an incident
    .hint = Leave one role; to change it later: esep incident role NUMBER STUDENT --role ROLE --reason "…"
err-incident-closed = Incident No. { $id } was closed on { $day }
    .hint = If that was too early, take it back: esep history, then esep undo NUMBER
err-incident-before-received = Incident No. { $id }: { $at } is before word of it came ({ $received })
    .hint = Check the day: esep incident show { $id }
err-incident-step-decision = The education authority decides; that has a command of its own
    .hint = Type: esep incident decide { $id } recognised --on DATE --number N
err-incident-step-too-early = Incident No. { $id }: "{ $step }" follows "{ $before }", which has not been yet
    .hint = { $code ->
        [decision] First: esep incident decide { $id } recognised --on DATE --number N
       *[talks] First: esep incident step { $id } { $code } --at DATE
    }
err-incident-step-before = Incident No. { $id }: "{ $step }" ({ $at }) is before "{ $before }" ({ $done })
    .hint = Check the days: esep incident show { $id }
err-incident-decided-before-told = Incident No. { $id }: the decision of { $on } is before the authority was told ({ $told })
    .hint = Check the days: esep incident show { $id }
err-incident-decided = Incident No. { $id }: a decision is recorded already, of { $day }
    .why = It is decided once
    .hint = If it is wrong, take it back: esep history, then esep undo NUMBER
err-incident-not-recognised = Incident No. { $id }: the education authority did not recognise bullying ({ $day })
    .hint = The child can be helped without that: esep signal add STUDENT --ground violence_victim --on DATE
err-incident-undecided = Incident No. { $id }: the education authority has not decided yet
    .why = Whether it was bullying is decided by the education authority, not by the school
    .hint = Record the decision: esep incident decide { $id } recognised --on DATE --number N
err-incident-follow-early = Incident No. { $id }: { $on } is before the decision ({ $day })
    .hint = Check --on
err-incident-closed-early = Incident No. { $id }: closed on { $on }, before the decision ({ $day })
    .hint = Check --on
err-incident-not-applied = { $argument }: there is no application yet
    .hint = Add --applied DATE --application N
err-incident-before-applied = { $argument } { $day } is before the application ({ $applied })
    .hint = Check the days
