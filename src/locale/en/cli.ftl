## Frame of every help page

cli-usage = How to type it:
cli-options = options
cli-command = COMMAND
cli-commands = Commands
cli-empties = To take away what stands, type = after the option and nothing after it, like { $example }. This works with:
    { $options }
cli-examples = Examples:
cli-arguments = What it is about
cli-global-options = Options of every command
cli-options-heading = Options
cli-codes = Codes (a label may be typed instead):

## Names of values

cli-value-file = FILE
cli-value-name = NAME
cli-value-date = DATE
cli-value-code = CODE
cli-value-text = TEXT
cli-value-iin = IIN
cli-value-class = CLASS
cli-value-bin = BIN
cli-value-how = HOW
cli-value-dir = DIR
cli-value-student = STUDENT
cli-value-words = WORDS
cli-value-staff = STAFF
cli-value-n = N
cli-value-term = TERM
cli-value-year = YEAR
cli-value-group = GROUP
cli-value-id = ID
cli-value-operation = OPERATION
cli-value-lang = LANG
cli-value-format = FORMAT
cli-value-when = WHEN
cli-value-pack = PACK
cli-value-form = FORM
cli-value-cell = CELL
cli-value-sex = F|M

## Commands

cmd = esep keeps a school's register of children who need heightened attention
    .examples =
        esep demo                          a sample school to try things on
        esep init                          a new encrypted register
        esep import students list.csv      the children of the school
        esep register list                 who is on the registers today
        esep report movement --term current
cmd-init = Makes a new register and its key
    .examples =
        esep init --school-kk "№ 15 орта мектеп" --school-ru "Средняя школа № 15"
        esep init > code.txt               the recovery code goes to a file for printing
cmd-demo = Makes a register with a sample school and shows what to look at first
cmd-student = The children of the school
cmd-student-add = Adds a child
    .examples =
        esep student add --iin 110214500128 --last-name Ахметов --first-name Әлихан --sex M --class 9Б
cmd-student-edit = Corrects what is known of a child; --class with --since moves the child to another class
    .examples =
        esep student edit ахметов әлихан --phone "+7 700 000 00 00"
        esep student edit "#12" --class 9В --since 2026-11-10
cmd-student-show = Shows a child's card
cmd-student-list = Lists the children of the school
    .examples =
        esep student list --class 7Б
        esep student list --format excel --out students.csv
cmd-staff = People who work with the children
cmd-staff-add = Adds one of the staff
    .examples =
        esep staff add --name "Қалиева Гүлмира Сәкенқызы" --role social_pedagogue
cmd-staff-edit = Corrects a name or a role
cmd-staff-list = Lists the staff
cmd-register = Children placed on a register, kept longer, removed
cmd-register-place = Places a child on a register
    .examples =
        esep register place ахметов --kind in_school --ground truancy --on 2026-09-10 --protocol 1
cmd-register-edit = Adds or corrects the papers of an entry: minutes, order, grounds, days
    .examples =
        esep register edit ахметов --protocol 1 --protocol-date 2026-09-09
cmd-register-extend = Keeps a child on a register longer
    .examples =
        esep register extend ахметов --on 2027-03-05 --until 2027-09-05 --protocol 6
cmd-register-remove = Removes a child from a register; the entry stays in the history
    .examples =
        esep register remove ахметов --on 2027-03-05 --ground improved --protocol 6
cmd-register-list = Lists who is on the registers
cmd-register-show = Shows everything that happened with a child, in the order of days
cmd-intervention = Dated contacts and measures
cmd-intervention-add = Records a contact with one child or several
    .examples =
        esep intervention add ахметов --kind talk_student --on 2026-11-12 --by қалиева --minutes 30
        esep intervention add "#3" "#7" --kind class_activity --on 2026-11-12
cmd-intervention-edit = Corrects a contact
cmd-intervention-list = Lists contacts
cmd-report = Reports for a term, a period or a day
cmd-report-register = The register: who is on it, with grounds, minutes and contacts
    .examples =
        esep report register --term 2026-2027/1 --format excel --out register.csv
cmd-report-movement = Who was there, came, moved, left and stays: the figures always add up
    .examples =
        esep report movement --term previous --by class
cmd-report-interventions = The work done, by kind
cmd-report-passport = Social passport of the school and its classes: pupils and families by status, this year and the last
    .examples =
        esep report passport
        esep report passport --by class --year 2026-2027 --format xlsx --out passport.xlsx
cmd-report-coverage = What the children on the registers have: minutes, contacts, a club, a review — how many of how many
    .examples =
        esep report coverage --kind in_school
cmd-report-dynamics = The movement over several terms or years
    .examples =
        esep report dynamics --by year
        esep report dynamics --from-term 2025-2026/1 --to-term 2026-2027/2
cmd-report-outcomes = What came of the work: outcomes by kind, days to the first contact, days on the register, returns
    .examples =
        esep report outcomes --term previous
cmd-report-term = The term in full: movement, work, its coverage and outcomes, passport, register, in one workbook
    .examples =
        esep report term --term previous --out term.xlsx
        esep report term --kind in_school --out term.html
cmd-report-chronology = Everything that happened to a child, day by day, to print or to send
    .examples =
        esep report chronology akhmetov --format html --out akhmetov.html
cmd-report-hand-in = Keeps a report as handed in: its figures, their digest, who handed it in
    .examples =
        esep report hand-in movement --term previous
cmd-report-hand-in-register = Register
cmd-report-hand-in-movement = Movement
cmd-report-hand-in-interventions = Work done
cmd-report-hand-in-passport = Social passport
cmd-report-hand-in-coverage = What the children on the registers have
cmd-report-hand-in-dynamics = Movement, period by period
cmd-report-hand-in-outcomes = What came of the work
cmd-report-hand-in-term = The term in full
cmd-report-handed-in = Reports that were handed in
cmd-history = What was done, by whom, when
cmd-undo = Takes back the last operation, or the one named
    .examples =
        esep undo -n                       only shows what would be taken back
        esep undo 12 --reason "entered twice"
cmd-calendar = Report terms and breaks of a school year
    .examples =
        esep calendar
        esep calendar 2025-2026
cmd-norms = Norms: codes, labels, calendar and forms
    .below =
        A new school year, with the days of the minister's order, in a file like this (year.toml):
        id = "school-years"
        version = 1
        from = "2027-01-01"
        title = {"{"} kk = "Оқу жылдары", ru = "Учебные годы", en = "School years" {"}"}

        {"["}[year]]
        year = "2027-2028"
        source = {"{"} kk = "№ … бұйрық", ru = "приказ № …", en = "order No. …" {"}"}
        lessons = ["2027-09-01", "2028-05-25"]
        autumn = ["2027-10-25", "2027-10-31"]
        winter = ["2027-12-27", "2028-01-09"]
        spring = ["2028-03-20", "2028-03-26"]
        grade_1 = ["2028-02-07", "2028-02-13"]
cmd-norms-list = Lists the packs of norms
cmd-norms-show = Codes of a pack and what they are founded on
cmd-norms-check = Checks the file of a pack
cmd-norms-add = Adds a pack to the register
    .examples =
        esep norms check year.toml
        esep norms add year.toml
cmd-norms-export = Writes out the file of a pack, to be changed and added with a higher version
    .examples =
        esep norms export kz-2023 --out kz-2023.toml
        esep norms check kz-2023.toml
        esep norms add kz-2023.toml
cmd-report-form = Forms to print and sign; without a name, their list
    .examples =
        esep report form
        esep report form journal --term current --out journal.xlsx

## Options of every command

arg-file = The register [ESEP_FILE]
arg-key-file = Its key file [ESEP_KEY_FILE]
arg-lang = Language: kk, ru or en [ESEP_LANG]
arg-actor = Who is working, for the history [ESEP_ACTOR]
arg-today = The day that counts as today [ESEP_TODAY]
arg-format = table, csv, excel, json, jsonl, xlsx or html
arg-headings = Column headings: code, kk, ru, en or kk-ru
arg-out = Write to this file; its ending chooses the format
arg-dry-run = Show what would be done and change nothing
arg-yes = Do not ask
arg-quiet = Say nothing but warnings and errors
arg-color = Colour: auto, always or never
arg-help = Show this help
arg-version = Show the version

## Arguments

arg-school-kk = Name of the school in Kazakh
arg-school-ru = Name of the school in Russian
arg-bin = BIN of the school, 12 digits
arg-encrypt = Protection: key-file (usual), passphrase, both or none
arg-dir = Folder of the demo (usual: esep-demo)
arg-student = IIN, #number, or words of the name; a class narrows the choice: ахметов 9Б
arg-students = Children: IIN, #number, or words of a name in quotes
arg-words = Words of the name
arg-iin = IIN, 12 digits
arg-last-name = Last name
arg-first-name = First name
arg-patronymic = Patronymic
arg-sex = Sex: F or M
arg-birth-date = Birth date
arg-class = Class: 7Б
arg-since = First day in the class (usual: today)
arg-language = Language of instruction
arg-address = Address
arg-phone = Telephone
arg-guardian = Legal representative
arg-guardian-relation = Relation to the child
arg-guardian-phone = Telephone of the representative
arg-social-status = Social statuses of the family
arg-on = Day: 2026-11-22 or 22.11.2026
arg-all = Those of the past too
arg-reason = Why, in words
arg-name = Full name
arg-role = Role
arg-staff = Words of the name, or #number
arg-kind = Register
arg-ground = Grounds
arg-register-remove-ground = Ground of the removal
arg-protocol = Number of the council's minutes
arg-protocol-date = Day of the council
arg-order = Number of the director's order
arg-responsible = Who accompanies the child: words of the name
arg-review-on = Day of the next review
arg-until = Planned end
arg-note = Note
arg-placed-on = Day of the placement, where a child has several entries
arg-removal-protocol = Number of the minutes that removed the child
arg-outcome = Outcome
arg-by = Who held it: words of the name
arg-report-movement-by = Count by total, class, grade-group, sex, ground or staff
arg-report-interventions-by = Count by total or staff
arg-report-passport-by = Count by total or class
arg-report-dynamics-by = A row for each term or year: term or year
arg-from-term = First term (usually the first of last year)
arg-to-term = Last term (usually the current one)
arg-public = For outside the school: no names, * for small figures
arg-summary = What was said or done
arg-minutes = Minutes
arg-id = Number of the contact, as `esep intervention list` shows it
arg-intervention-add-kind = Kind of work
arg-intervention-edit-kind = Kind of work
arg-term = Term: 2026-2027/1, current or previous
arg-from = First day of the period
arg-to = Last day of the period
arg-path = The file
arg-operation = Number of the operation, as `esep history` shows it
arg-year = School year: 2026-2027
arg-pack = Pack, kz-2026 or kz-2026/1 say
arg-form = Name of the form
arg-as-known-on = As it was known on this day: without what was written later
arg-list = The children behind a figure; --list "?" shows which figures there are
arg-report-movement-list = The children behind a figure: placed or placed:5-9
arg-report-interventions-list = The children behind a figure: call or total; with --by staff call:NAME
arg-report-passport-list = The pupils behind a figure: low_income, a year before low_income:before, of a class low_income:7Б
arg-report-coverage-list = The children behind an indicator: contact who have it, contact:no who lack it
arg-report-dynamics-list = The children behind a figure: placed:2026-2027/1
arg-report-outcomes-list = The children behind a figure: call, call:improved, total:unrecorded, first_contact:no
