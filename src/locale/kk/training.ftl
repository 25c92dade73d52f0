## Қызметкерлердің курстары

cmd-training = Зорлық-зомбылықтың, жәбірлеудің (буллингтің), суицидтің алдын алу курстары: қызметкерлерден кім өтті, кім өтпеді
cmd-training-add = Бір не бірнеше қызметкердің курсын жазады
    .examples =
        esep training add мельник --topic bullying --course "Мектептегі буллингтің алдын алу" --on 20.10.2026 --hours 36 --certificate 01-774
        esep training add мельник қалиева литвинова --topic suicide_prevention --course "Аудандық бөлім семинары" --on 15.09.2026 --hours 8
cmd-training-edit = Курс туралы жазбаны түзетеді
    .examples =
        esep training edit 3 --certificate 01-775
cmd-training-list = Жазылған курстар, бәрінің не бір қызметкердің
    .examples =
        esep training list мельник
        esep training list --year 2026-2027
cmd-report-training = Курстан кім өтті: лауазымы мен тақырыбы бойынша, оқу жылында және бұрын-соңды
    .examples =
        esep report training --year 2026-2027
        esep report training --list bullying:no
cmd-report-hand-in-training = Курстан қай қызметкерлер өтті
arg-training-add-staff = Қызметкерлер: #нөмірі немесе аты-жөнінің сөздері тырнақшада
arg-training-list-staff = Қызметкер: аты-жөнінің сөздері тырнақшада немесе #нөмірі
arg-topic = Тақырыбы
arg-course = Курстың атауы, кім өткізді
arg-training-add-on = Курстың соңғы күні
arg-training-edit-on = Курстың соңғы күні
arg-hours = Неше академиялық сағат
arg-certificate = Сертификат нөмірі
arg-training-edit-id = Жазба нөмірі, `esep training list` көрсеткендей
arg-report-training-list = Санға кірген қызметкерлер: bullying, өтпегендер bullying:no, лауазымымен bullying:psychologist:no

training-added = Курс жазылды, № { $ids }: { $topic }, { $day } — { $names }
training-edited = № { $id } курс жазбасы түзетілді
training-same = № { $id } курс жазбасы солай жазылған
training-list = Қызметкерлердің курстары: { $count }
training-none = ! Ешбір курстан өтпегендер ({ $count }): { $names }
op-training-add = { $on } курс: { $topic }, { $count } қызметкер
op-training-edit = № { $training } курс жазбасы түзетілді

err-bad-hours = { $argument }: «{ $value }» — сағат саны емес
    .hint = 1-ден 2000-ға дейінгі бүтін сан жазыңыз
err-training-certificate = Сертификат нөмірі әркімде өз алдына, ал бірнеше қызметкер аталған
    .hint = --certificate параметрінсіз жазыңыз, сосын әрқайсысына: esep training edit НӨМІР --certificate N
err-training-twice = { $name }: бір командада екі рет аталған
    .hint = Әрқайсысын бір рет атаңыз
err-training-known = Қызметкердің бұл курсы жазылған: № { $id }, { $day }
    .hint = Түзету: esep training edit { $id }
err-training-unknown = № { $id } курс жазбасы жоқ
    .hint = Қараңыз: esep training list

col-topic = Тақырыбы
col-course = Курс
col-hours = Сағат
col-certificate = Сертификат
col-trained = Осы жылы өткендер
col-trained-ever = Бұрын-соңды өткендер
col-staff-count = Барлық қызметкер
rep-sheet-training = Курстар
rep-training = Қызметкерлердің курстары
rep-school-year = { $year } оқу жылы
