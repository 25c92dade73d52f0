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

## Titles of reports

rep-term = { $year }, term { $number } ({ $from } – { $to })
rep-day-in-term = { $day }, term { $number }
rep-sheet = Table
rep-with-count = { $title } · { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
rep-students = Students · { $day } · { $count }
rep-staff = Staff · { $count }
rep-interventions = Contacts
rep-work = Work done
rep-register = Register
rep-movement = Movement of the registers
rep-all-registers = All registers
rep-register-list = { $what } · { $when } · { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
rep-note-no-contact = ! No contact for more than { $days } days ({ $count }): { $names } — esep check
rep-note-no-protocol = ! No number of minutes ({ $count }): { $names } — esep check
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
