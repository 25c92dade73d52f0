## Құжаттар

cmd-document = Баланың құжаттары мен сканерленген көшірмелері: ұсыныс, хабарлама, келісім, акт
cmd-document-add = Құжатты жазады
    .examples =
        esep document add ахметов --kind consent --consent psychological --on 10.09.2026 --valid-until 31.05.2027
        esep document add ахметов --kind living_conditions_report --on 12.09.2026 --number 4 --scan акт.pdf
cmd-document-edit = Құжат жазбасын түзетеді
cmd-document-list = Баланың немесе барлық балалардың құжаттары
    .examples =
        esep document list ахметов
        esep document list --kind consent
cmd-document-show = Құжатты және оның көшірмесі туралы мәліметті көрсетеді
cmd-document-withdraw = Келісімнің қайтарып алынғанын белгілейді
    .examples =
        esep document withdraw 12 --on 05.11.2026
cmd-document-remove = Құжатты көшірмесімен бірге алып тастайды
cmd-document-scan = Сканерленген көшірмені есепке салады немесе ауыстырады; --remove қосылса, алып тастайды
    .examples =
        esep document scan 12 келісім.pdf
        esep document scan 12 --remove
cmd-document-export = Көшірмені файлға жазады
    .examples =
        esep document export 12 --out келісім.pdf
arg-document = Құжаттың нөмірі, `esep document list` көрсеткендей
arg-document-add-kind = Құжат түрі
arg-document-edit-kind = Құжат түрі
arg-document-list-kind = Құжат түрі
arg-number = Қағаздың нөмірі
arg-register = Құжат қай есепке қатысты (әдетте бала тұрған жалғыз есеп)
arg-document-add-guardian = Кімге хабарланды, кім келісім берді: `esep guardian list` көрсеткен нөмір
arg-document-edit-guardian = Кімге хабарланды, кім келісім берді: `esep guardian list` көрсеткен нөмір
arg-way = Ата-анаға қалай хабарланды
arg-consent = Неге келісім берілді
arg-valid-until = Келісімнің соңғы күні (аталмаса, мерзімсіз)
arg-scan = Сканерленген көшірме файлы: PDF, JPEG немесе PNG
arg-document-scan-remove = Көшірмені алып тастау, құжаттың өзі қалады

document-added = № { $id } құжат жазылды: { $kind }, { $day } — { $student }
document-nobody = Кімге не кімнен екені жазылмаған. Жазу: esep guardian add "#{ $student }" --name …, сосын esep document edit { $id } --guardian НӨМІР
document-edited = № { $id } құжат түзетілді
document-same = № { $id } құжат солай жазылған
document-withdrawn = № { $id } келісім { $day } күнінен бастап қайтарып алынды: { $student }
document-withdrawn-used = Осы күннен кейін бұл келісіммен жолдамалар жіберілген: { $ids }. Тексеріңіз: esep referral list "#{ $student }"
document-removed = № { $id } құжат алып тасталды: { $kind } — { $student }
document-scan-kept = Көшірме № { $id } құжатқа салынды: { $student }
document-scan-same = № { $id } құжатта бұл көшірме бар: { $student }
document-scan-removed = № { $id } құжаттың көшірмесі алып тасталды: { $student }
document-exported = Көшірме { $path } файлына жазылды: { $student }
document-list = Құжаттар
document-consent-missing = { $student }: { $day } күні күшіндегі келісім жоқ — { $consent }. Жазу: esep document add "#{ $id }" --kind consent --consent { $code } --on КҮН
op-document-add = { $on } күнгі № { $document } құжат: { $kind } — { $student }
op-document-edit = № { $document } құжат түзетілді: { $student }
op-document-withdraw = № { $document } келісім { $on } күнінен бастап қайтарып алынды: { $student }
op-document-remove = № { $document } құжат алып тасталды: { $student }
op-document-scan = № { $document } құжаттың көшірмесі: { $student }

err-document-unknown = № { $id } құжат жоқ
    .hint = Қараңыз: esep document list
err-guardian-of-other = { $guardian }, № { $id } — басқа баланың өкілі, мына баланыкі емес: { $student }
    .hint = Қараңыз: esep guardian list "#{ $child }"
err-guardian-several = { $student }: { $count } өкілі бар, қайсысы туралы екені айтылмаған
    .hint = --guardian НӨМІР қосыңыз
err-consent-for-what = Неге келісім берілгені айтылмаған ({ $kind })
    .hint = --consent КОД қосыңыз; кодтары: esep document add --help
err-not-a-consent = Бұл келісім емес, басқа құжат: { $kind }
    .why = Бір нәрсеге, бір күнге дейін берілетін және қайтарып алынатын — тек келісім
    .hint = Келісімдерді қараңыз: esep document list --kind consent
err-not-a-notice = Бұл ата-анаға хабарлама емес: { $kind }
    .why = Хабарлау тәсілі (--way) тек хабарламада жазылады
    .hint = --way дегенді алып тастаңыз немесе хабарлама жазыңыз: --kind notice
err-told-before-placed = { $on } күнгі хабарлама есепке қойылған күннен ({ $placed }) бұрын
    .why = Есепке қойылғаны шешім қабылданған соң хабарланады
    .hint = --on күнін тексеріңіз немесе басқа есепті атаңыз
err-consent-ends-early = { $on } күнгі келісім одан бұрын бітеді: { $until }
    .hint = --on мен --valid-until күндерін тексеріңіз
err-withdrawn-before-given = { $on } күнгі келісім одан бұрын қайтарып алынбайды: { $withdrawn }
    .hint = --on күнін тексеріңіз
err-consent-withdrawn = № { $id } келісім { $day } күнінен бастап қайтарып алынған
    .hint = Жаңа келісім — жаңа құжат: esep document add ОҚУШЫ --kind consent --consent КОД --on КҮН
err-document-known = { $student }: мұндай құжат бұрыннан жазылған — { $kind }, { $day }, № { $id }
    .why = Түрі, күні, нөмірі және аталған адамы бірдей
    .hint = Түзету: esep document edit { $id }; басқа құжат болса, --number қосыңыз
err-document-used = № { $id } құжатты алып тастауға болмайды: № { $referral } жолдама сонымен жіберілген
    .hint = Қараңыз: esep referral list "#{ $student }"
err-scan-type = { $path } — PDF те, JPEG те, PNG де емес
    .why = Файл түрі атынан емес, мазмұнынан танылады
    .hint = Көшірмені PDF, JPEG немесе PNG етіп сақтаңыз, { $limit } МБ-тан аспасын
err-scan-cut-off = { $path }: файл үзілген, соңы жоқ
    .why = Көшіру үзіліп қалғанда осылай болады
    .hint = Қайта көшіріңіз немесе қайта сканерлеңіз
err-scan-too-large = { $path } { $limit } МБ-тан үлкен
    .why = Одан үлкен файл есепке салынбайды: норма солай белгілеген
    .hint = 150–200 нүктемен немесе сұр түспен сканерлеңіз; артық беттерін алып тастаңыз
err-scan-none = № { $id } құжаттың көшірмесі жоқ
    .hint = Салу: esep document scan { $id } ФАЙЛ
err-scan-damaged = № { $id } құжаттың көшірмесі бүлінген: бұл салынған файл емес
    .hint = Қайта салыңыз: esep document scan { $id } ФАЙЛ — және есептің сақтық көшірмесін тексеріңіз
err-scan-needs-out = Көшірме экранға шықпайды, ол файлға жазылады
    .hint = Файлын атаңыз: esep document export { $id } --out "{ $name }"

col-document = Құжат
col-number = Қағаз нөмірі
col-about = Не туралы
col-way = Қалай хабарланды
col-consent = Неге келісім
col-valid-until = Соңғы күні
col-withdrawn-on = Қайтарып алынды
col-scan = Көшірме
col-media-type = Файл түрі
col-bytes = Байт
