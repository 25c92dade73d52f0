## Сақтық көшірмелер

cmd-backup = Есептің шифрланған, тексерілген көшірмесін жасайды; басқалар бұл кезде жұмыс істей береді
    .examples =
        esep backup                                      есептің жанындағы backups қалтасына
        esep backup E:\esep --keep daily=7,weekly=4,monthly=12
cli-value-rule = ЕРЕЖЕ
arg-backup-dir = Көшірмелер қалтасы (әдетте есептің жанындағы backups)
arg-backup-keep = Бұрынғы көшірмелердің қаншасы қалады, мысалы daily=7,weekly=4,monthly=12; newest=N де бар. Ереже берілмесе, бірде-бірі жойылмайды

backup-would = Көшірме { $path } қалтасында жасалады
backup-done = Көшірме тексерілді: { $path }, { $size }, соңғы операция { $operation }{ $removed ->
    [0] {""}
   *[other] . Ереже бойынша { $removed } ескі көшірме жойылды
}
backup-kilobytes = { $size } КБ
backup-megabytes = { $size } МБ
backup-not-made = Осы операцияның алдында көшірме жасалмады: { $why }. Жұмыс жалғаса береді, операцияны кері қайтаруға болады: esep undo. Көшірмені басқа жерге жасаңыз: esep backup ҚАЛТА

err-bad-keep = { $argument }: «{ $value }» — ереже емес
    .hint = Былай жазыңыз: --keep daily=7,weekly=4,monthly=12
err-backup-over-register = { $path } — есептің өз файлы, ал көшірмелерге қалта керек
    .hint = Қалтаны атаңыз, басқа дискіде болғаны жақсы: esep backup ҚАЛТА
err-backup-beside-register = { $path } — есептің өз қалтасы
    .why = Есептің жанындағы көшірмені есептің өзімен шатастыру оңай
    .hint = Басқа қалтаны атаңыз немесе ешқайсысын атамаңыз: esep backup
err-backup-damaged = { $path } файлы бүтін емес
    .why = Бүлінген жері: { $where } (файл беттерінің нөмірлері немесе дерекқордың өз сөзі)
    .hint = Оны қолданбаңыз; ертеректегі көшірмені алыңыз. Есептің өзі сау ма: esep doctor
