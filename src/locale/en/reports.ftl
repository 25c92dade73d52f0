## Headings of columns

col-iin = IIN
col-last-name = Last name
col-first-name = First name
col-patronymic = Patronymic
col-full-name = Student
col-sex = Sex
col-birth-date = Birth date
col-class = Class
col-since = In the class since
col-language = Language of instruction
col-address = Address
col-phone = Phone
col-guardian = Legal representative
col-guardian-relation = Relation
col-guardian-phone = Representative's phone
col-social-status = Social status
col-enrolled-days = School days
col-excused-days = Excused, days
col-unexcused-days = Unexcused, days
col-unexcused-lessons = Unexcused, lessons
col-failing-subjects = Subjects failed
col-left-on = Left on
col-reason = Reason
col-id = Number
col-iin-masked = IIN
col-student-id = Student number
col-register = Register
col-grounds = Grounds
col-placed-on = Placed on
col-protocol = Minutes
col-protocol-date = Minutes date
col-order = Order
col-responsible = Responsible
col-review-on = Review on
col-until = Until
col-removed-on = Removed on
col-removal-ground = Removal ground
col-removal-protocol = Removal minutes
col-note = Note
col-on = Date
col-kind = Kind
col-by = By
col-summary = Summary
col-outcome = Outcome
col-minutes = Minutes spent
col-no = No.
col-contacts = Contacts
col-last-contact-on = Last contact
col-breakdown = By what
col-group = Group
col-start = At the start
col-placed = Placed
col-moved-in = Moved in
col-moved-out = Moved out
col-removed = Removed
col-end = At the end
col-staff = Staff
col-count = Count
col-students = Students
col-name = Name
col-role = Role
col-field = Field
col-value = Value
col-event = Event
col-subject = What
col-text = Text
col-student = No.
col-code = What is missing
col-mend = How to mend
col-operation = No.
col-at = When
col-actor = Who
col-command = Command
col-what = What was done
col-undone-by = Undone by
col-term = Term
col-from = From
col-to = To
col-school-days = School days
col-status = Social status
col-pupils = Pupils
col-families = Families
col-pupils-before = Pupils a year ago
col-families-before = Families a year ago
col-indicator = Figure
col-n = Have it
col-m = Of
col-period = Period
col-section = Section
col-of = Of
col-improved = Improved
col-no-change = No change
col-worse = Worse
col-pending = Pending
col-other-outcome = Another outcome
col-unrecorded = Not recorded
col-family = Family No.
col-median-days = Days (median)

## Titles of reports

rep-term = { $year }, term { $number } ({ $from } – { $to })
rep-day-in-term = { $day }, term { $number }
rep-sheet = Table
rep-by-class = by class
rep-by-grade-group = by grade group
rep-by-sex = by sex
rep-by-ground = by ground
rep-by-staff = by staff
rep-pick-no = no
rep-pick-before = a year before
rep-composite = The term in full
rep-sheet-movement = Movement
rep-sheet-movement-class = Movement by class
rep-sheet-movement-grade-group = Movement by grade group
rep-sheet-movement-sex = Movement by sex
rep-sheet-movement-ground = Movement by ground
rep-sheet-interventions = Work done
rep-sheet-interventions-staff = Work by staff
rep-sheet-coverage = Coverage
rep-sheet-outcomes = Outcomes
rep-sheet-plans = Individual plans
rep-sheet-passport = Social passport
rep-sheet-register = Register
rep-with-count = { $title } · { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
rep-attendance = Attendance · { $count ->
    [one] { $count } record
   *[other] { $count } records
}
rep-students = Students · { $day } · { $count }
rep-staff = Staff · { $count }
rep-interventions = Contacts
rep-work = Work done
rep-register = Register
rep-movement = Movement of the registers
rep-passport = Social passport
rep-two-years = { $year } on { $day } and { $yearBefore } on { $dayBefore }
rep-coverage = What the children on the registers have
rep-dynamics = Movement of the registers, period by period
rep-outcomes = What came of the work
rep-chronology = Chronology
rep-pupils-all = all pupils
rep-pupils-unrecorded = no status recorded
rep-section-contacts = contacts
rep-section-entries = placements and removals
rep-indicator-decision = number of minutes
rep-indicator-plan = an individual plan is made
rep-indicator-plan-in-time = no measure of the plan is overdue
rep-indicator-parents = parents told
rep-indicator-contact = a recent contact
rep-indicator-club = in a club
rep-indicator-review-set = a review is set
rep-indicator-review-in-time = the review is not overdue
rep-indicator-first-contact = from placement to the first contact
rep-indicator-returned = placed again within a year of a removal
rep-indicator-stay = from placement to removal
rep-note-families =
    Children are of one family when they share a legal representative: the same name and telephone, or the same name and
    address where a telephone is not recorded. A child without a recorded representative counts as a family. To join the
    children of one family: esep family join
rep-note-coverage =
    Parents and club: by contacts and notices since the placement, a club also by being in it on the day.
    Recent: in the last { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
rep-note-outcomes =
    First contact and placed again: of those placed in the period; removal: of those removed in it; all up to { $day }.
    Median: half of the children had no more days, half no fewer.
rep-all-registers = All registers
rep-register-list = { $what } · { $when } · { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
rep-note-no-contact = ! No contact for more than { $days } days ({ $count }): { $names } — esep check
rep-note-no-protocol = ! No number of minutes ({ $count }): { $names } — esep check
rep-note-public = * — not shown: figures from 1 to { $largest }, and those from which they could be worked out.
rep-note-public-groups = Where any group has such a figure, no group is shown.
rep-note-public-outcomes = Where a kind of work, or one of its outcomes, concerns only 1 to { $largest } children, its figures are not shown.
rep-note-public-work = * — not shown: figures of kinds of work that reached only 1 to { $largest } children.
rep-check = Wants attention: { $count }
rep-history = History of operations
rep-calendar = { $year }: report terms
rep-calendar-breaks = Breaks: autumn { $autumn }, winter { $winter }, spring { $spring }, grade 1 besides { $grade1 }
rep-calendar-source = Source: { $source }

col-pack = Pack
col-version = Version
col-title = Title
col-set = Set
col-item = Code
col-label = Label
col-certainty = How sure
col-remark = Remark
col-form = Form
rep-norms = Packs of norms
rep-forms = Forms
rep-as-known = as known on { $day }
rep-handed-in = Reports handed in
col-report = Report
col-arguments = Arguments
col-digest = Digest
rep-empty = Nothing to show.
