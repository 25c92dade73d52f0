## Түнгі жұмыс

cmd-nightly = Көшірме, тексеру және күннің барлық дерегін --out қалтасына шығару (ішінде балалардың аты-жөні бар: жабық болсын); ештеңе сұрамайды, жоспарлаушыға лайық
    .examples =
        esep nightly --out D:\esep-data --keep daily=14,weekly=8,monthly=24
arg-nightly-backup-dir = Көшірмелер қалтасы (әдетте есептің жанындағы backups)
arg-nightly-keep = Бұрынғы көшірмелердің қаншасы қалады, мысалы daily=14,weekly=8; ереже берілмесе, бірде-бірі жойылмайды

nightly-would = Көшірме мен шығару { $path } қалтасында жасалады
nightly-backup = көшірме: { $path }, операция { $operation }
nightly-check = тексеру: { $count ->
    [0] бәрі дұрыс
   *[other] { $count } ескерту
}
nightly-exports = шығару: { $path }, { $files } файл, { $rows } жол
nightly-skipped = бүгінге тоқсан жоқ, өткізілгені: { $names }

err-nightly-not-ours = { $path } — бұрынғы шығару қалтасы емес, онда басқа файлдар бар
    .why = Ол тұтас ауыстырылар еді
    .hint = Жаңа немесе бос қалтаны атаңыз: --out ҚАЛТА
err-nightly-running = { $path } қалтасымен түнгі жұмыс жүріп жатыр
    .hint = Аяқталғанын күтіңіз; екеуі қатар керек емес
