## Есептің кілті

cmd-key = Есептің кілті: немен жабылған, қайда жатыр, ауыстыру, қалпына келтіру
cmd-key-status = Есептің немен жабылғанын, кілтінің қайда жатқанын және қалпына келтіру кодының жазып алынғанын көрсетеді
cmd-key-confirm = Қалпына келтіру коды қағазға жазып алынғанын растайды: оның бір тобын тересіз
    .examples =
        esep key confirm
        esep key confirm < код.txt     сұрайтын адам болмаса: код түгел
cmd-key-change = Есепті жаңа кілтпен немесе құпия сөйлеммен жабады және жаңа қалпына келтіру кодын береді; алдымен көшірме жасалады
    .examples =
        esep key change                          дәл сондай қорғау, кілті жаңа
        esep key change --encrypt passphrase     кілт файлының орнына құпия сөйлем
        esep key change --encrypt both           құпия сөйлем, ал осы компьютерде оны сұрамайды
cmd-key-recover = Жоғалған кілт файлын қалпына келтіру коды бойынша қайта жасайды
cmd-key-export = Кілтті басқа компьютерге апару үшін файлға жазады
    .examples =
        esep key export --to E:\esep.key
cmd-key-forget = Кілтті осы компьютерден жояды; қалпына келтіру коды расталған болса ғана
arg-key-change-encrypt = Қорғау: key-file, passphrase, both немесе none (айтылмаса, бұрынғыша)
arg-key-export-to = Жаңа файл; экранға шығару үшін -o -

key-part-register = есеп
key-part-encryption = қорғау
key-part-file = кілт файлы
key-part-permissions = кім оқи алады
key-part-recovery = қалпына келтіру коды
key-part-changed = кілт қай күннен
key-way-key-file = кілт файлы
key-way-passphrase = құпия сөйлем
key-way-both = құпия сөйлем немесе кілт файлы
key-way-none = шифрланбаған
key-permissions-own = тек иесі
key-permissions-wide = басқалар да
key-permissions-missing = файл жоқ
key-recovery-confirmed = жазып алынған
key-recovery-unconfirmed = расталмаған: esep key confirm
key-recovery-unknown = белгісіз: есеп ашылмады

key-ask-group = Қағаздағы қалпына келтіру кодының { $group }-тобын (5 таңба) теріп, Enter басыңыз:
key-confirmed = Қалпына келтіру коды жазып алынған. Қағазды сейфте, компьютерден бөлек сақтаңыз.
key-confirmed-already = Бұл кілттің коды бұрын расталған.
key-confirm-next = Жазып алған соң растаңыз: esep key confirm
key-confirm-reminder = Қалпына келтіру кодының жазып алынғаны расталмаған: esep key confirm. Код жоғалса, жаңасын esep key change береді.
key-recovered = Кілт файлы қалпына келтірілді: { $path }
key-passphrase-next = Енді есеп сөйлемсіз ашылады. Жаңа құпия сөйлем: esep key change --encrypt passphrase
key-change-would = { $path } жаңа кілтпен жабылады: { $way }
key-changed = { $path } жаңа кілтпен жабылды ({ $way }), № { $operation } операция
key-lies = Жаңа кілт: { $path }
key-old-copies = Бұрынғы көшірмелер бұрынғы кілтпен ғана ашылады: ол орнында қалды. Ескі қалпына келтіру коды да соларға ғана келеді.
key-change-ask-none = Есеп шифрланбайды: файлды алған адам балалардың бәрін оқиды. Шынымен солай керек пе? [и/Ж]
key-change-not = Ештеңе өзгерген жоқ.
key-exported =
    Кілт жазылды: { $path }
    Басқа компьютерде оны { $name } атымен кілттер қалтасына қойыңыз (қайда екенін esep key status айтады) немесе --key-file арқылы атаңыз.
    Осы файлды алған адам есепті ашады: апарған соң жойыңыз.
key-forget-ask = { $path } файлы жойылады; осы компьютерде есеп қалпына келтіру кодымен немесе құпия сөйлеммен ғана ашылады. Жою керек пе? [и/Ж]
key-forget-not = Ештеңе жойылған жоқ.
key-forgotten = Кілт осы компьютерден жойылды: { $path }

op-key-change = Кілт ауыстырылды: { $encrypt }
op-key-confirm = Қалпына келтіру коды жазып алынды

err-key-none = { $path } шифрланбаған: кілті жоқ
    .hint = Шифрлау: esep key change --encrypt key-file
err-key-no-file = { $path } кілт файлынсыз ашылады: жоятын ештеңе жоқ
    .hint = Немен жабылғанын қараңыз: esep key status
err-key-unconfirmed = Қалпына келтіру кодының жазып алынғаны расталмаған
    .why = Кілт жойылса, есепті содан басқа ештеңе ашпайды
    .hint = Кодты қағаздан растаңыз: esep key confirm
err-key-not-asked = Келісім керек, бірақ сұрайтын адам жоқ
    .hint = Келісу: esep { $command } -y
err-key-export-where = Кілттің қайда жазылатыны айтылмаған
    .hint = esep key export --to ФАЙЛ; экранға шығару үшін -o -
