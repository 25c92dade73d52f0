## The school and its posts

cmd-school = The school: names, pupils, posts of psychologists and social pedagogues beside the norm
cmd-school-show = Shows the school and its posts: how many there are, how many the norm asks for, how many are missing
    .examples =
        esep school show
        esep school show --on 2026-09-01 --format xlsx --out posts.xlsx
cmd-school-set = Writes down names, BIN and posts
    .examples =
        esep school set --post psychologist=1.5 social_pedagogue=1
        esep school set --school-ru "Средняя школа № 15" --bin 210440038887
cli-value-posts = ROLE=POSTS
arg-post = How many posts a role has: psychologist=1.5 (several may be given)
arg-school-show-on = On which day (today by default)

school-set = Written down. Look: esep school show
school-same = It stands so already
school-bin = BIN { $bin }
school-pupils = { $day }, pupils: { $count }
school-note = What is needed follows from the norm, rounded up to a whole post. Where no posts are written down, each of the staff counts as one.
op-school-set = the school's particulars{ $posts }

err-bad-post = "{ $value }" is no role and posts
    .hint = Type it so: --post psychologist=1.5 (from 0 to 100, at most two places)

col-people = Staff
col-posts = Posts
col-posts-needed = Posts needed
col-posts-missing = Missing
