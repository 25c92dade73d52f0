## Courses of the staff

cmd-training = Courses of the staff on violence, bullying and suicide prevention: who took one, who did not
cmd-training-add = Notes the course of one or several of the staff
    .examples =
        esep training add мельник --topic bullying --course "Prevention of bullying in schools" --on 20.10.2026 --hours 36 --certificate 01-774
        esep training add мельник қалиева литвинова --topic suicide_prevention --course "District seminar" --on 15.09.2026 --hours 8
cmd-training-edit = Corrects what is noted of a course
    .examples =
        esep training edit 3 --certificate 01-775
cmd-training-list = The courses that were noted, of everybody or of one of the staff
    .examples =
        esep training list мельник
        esep training list --year 2026-2027
cmd-report-training = Who of the staff took courses: by role and topic, in a school year and ever
    .examples =
        esep report training --year 2026-2027
        esep report training --list bullying:no
cmd-report-hand-in-training = Who of the staff took courses
arg-training-add-staff = Staff: #number or words of the name in quotes
arg-training-list-staff = One of the staff: words of the name in quotes or #number
arg-topic = Topic
arg-course = What the course is called, who gave it
arg-training-add-on = Last day of the course
arg-training-edit-on = Last day of the course
arg-hours = How many academic hours
arg-certificate = Number of the certificate
arg-training-edit-id = Number of the course, as in `esep training list`
arg-report-training-list = The staff behind a figure: bullying, without a course bullying:no, of a role bullying:psychologist:no

training-added = Course noted, { $ids }: { $topic }, { $day } — { $names }
training-edited = Course { $id } corrected
training-same = Course { $id } stands so already
training-list = Courses of the staff: { $count }
training-none = ! Never took any course ({ $count }): { $names }
op-training-add = course { $on }: { $topic }, staff: { $count }
op-training-edit = course { $training } corrected

err-bad-hours = { $argument }: "{ $value }" is no number of hours
    .hint = Type a whole number from 1 to 2000
err-training-certificate = A certificate is one person's, but several are named
    .hint = Leave out --certificate, then for each: esep training edit ID --certificate N
err-training-twice = { $name } is named twice in one command
    .hint = Name everyone once
err-training-known = This course is noted already: { $id } of { $day }
    .hint = Correct it: esep training edit { $id }
err-training-unknown = There is no course { $id }
    .hint = Look: esep training list

col-topic = Topic
col-course = Course
col-hours = Hours
col-certificate = Certificate
col-trained = Took one this year
col-trained-ever = Ever took one
col-staff-count = Staff
rep-sheet-training = Courses
rep-training = Courses of the staff
rep-school-year = School year { $year }
