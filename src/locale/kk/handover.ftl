## Баланы басқа мектепке тапсыру

cmd-handover = Келесі мектепке керек мәліметті өз құпия сөйлемімен жабылған шағын файлға жазады
    .examples =
        esep handover ахметов --to ahmetov.esep
        esep handover accept ahmetov.esep -n                 ішінде не бар екенін көрсетеді
        esep handover accept ahmetov.esep --class 8Б
    .below =
        Файлда тек осы бала: карточкасы, заңды өкілдері, әлеуметтік мәртебелері, есепке қоюлары, қолданыстағы
        жоспары, жұмыстың түрі мен саны, жауабы әлі келмеген жолдамалары. Басқа балалардың аты-жөні алынып тасталады.
        Құпия сөйлем теріледі немесе ESEP_HANDOVER_PASSPHRASE_FILE айнымалысы атаған файлдан оқылады.
        Оны файлмен бірге емес, бөлек жеткізіңіз, мысалы телефонмен.
cmd-handover-accept = Басқа мектептен келген файлды көрсетеді, сұрайды, содан кейін қабылдайды
    .examples =
        esep handover accept ahmetov.esep --class 8Б --since 2026-11-23
        esep handover accept ahmetov.esep --into "#12"       бұрыннан бар балаға қосады
arg-handover-to = Жаңа файл
arg-handover-accept-handed = Басқа мектеп берген файл
arg-handover-accept-class = Осы мектептегі сыныбы
arg-handover-accept-since = Осы сыныпқа қабылданған күні (бүгін)
arg-into = Бұрыннан бар бала: тек жетпейтін мәлімет қосылады, бары өзгермейді

handover-ask-passphrase = Осы файлдың құпия сөйлемі (оны файлды берген мектеп айтады):
handover-ask-passphrase-new = Файлдың құпия сөйлемін ойлап табыңыз (кемінде 12 таңба); оны файлды алған мектеп тереді:
handover-given = { $student }: мәліметтер { $path } файлына жазылды, нөмірі { $number }
    Құпия сөйлемді файлмен бірге емес, бөлек жеткізіңіз.
handover-would-give = { $student }: осы мәліметтер { $path } файлына жазылар еді. Файл жасалған жоқ.
handover-ask = { $student } қабылдансын ба? [и/Ж]
handover-not = Ештеңе қабылданған жоқ.
handover-accepted = { $student } қабылданды: #{ $id }. Бұрынғы мектептің мәліметтері: esep document show { $document }
handover-open = Бұрынғы мектепте есепте тұрған; мұнда есепке өздігінен қойылмайды, кеңес шешеді: esep proposal add "#{ $id }"
handover-text-from = Бұрынғы мектептен: { $school }, { $day }
handover-text-from-somewhere = Бұрынғы мектептен, { $day }
handover-text-class = Ондағы сыныбы: { $class }
handover-text-since = { $day } күнінен бастап
handover-text-no-entries = Есепте тұрмаған
handover-text-entry = { $register }, қойылған күні { $day }
handover-text-grounds = негізі: { $grounds }
handover-text-protocol = хаттама № { $protocol }
handover-text-until = мерзімі { $day } күніне дейін
handover-text-removed = { $day } күні шығарылды: { $ground }
handover-text-plan = { $day } күнгі жоспары: { $goal }
handover-text-criteria = шығару шарты: { $criteria }
handover-text-done = { $day } орындалды
handover-text-due = мерзімі { $day }
handover-text-contacts = Жүргізілген жұмыс: { $contacts }
handover-text-contact = { $kind } — { $count } (соңғысы { $day })
handover-text-referral = Жауап күтіледі: { $paper }
op-handover-accept = басқа мектептен қабылданды: { $student }, құжат № { $document }

err-handover-exists = { $path } файлы бұрыннан бар
    .hint = Басқа атты таңдаңыз немесе оны өшіріңіз
err-handover-unasked = Растайтын ешкім жоқ; ештеңе қабылданған жоқ
    .hint = Ішінде не бар екенін көру үшін сол команданы -n қосып, сұрақсыз қабылдау үшін -y қосып қайталаңыз
err-handover-class = Бала осы мектепте қай сыныпта екені айтылмаған (бұрынғы сыныбы: { $class })
    .hint = esep handover accept "{ $path }" --class СЫНЫП
err-handover-known = { $student } есеп файлында бұрыннан бар; ештеңе өзгерген жоқ
    .hint = Жетпейтінін қосу, барын өзгертпеу: esep handover accept "{ $path }" --into "#{ $id }"
err-handover-twice = Бұл файл бұрын қабылданған: ол — № { $document } құжат
    .hint = Қараңыз: esep document show { $document }
err-handover-other = Файл { $student } туралы емес: ЖСН басқа
    .hint = --into параметрінде қай бала аталғанын тексеріңіз
