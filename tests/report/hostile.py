"""Text that tries to run, to fetch, to break out or to mislead; in every place where a text can stand."""

from framing.records import Article
from framing.registry import Actors
from tests.report import made

PAYLOADS = (
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=2>",
    "<svg onload=window.hit=3><script>window.hit=3</script></svg>",
    "</style></title></textarea></script></table></details><h1>broken</h1>",
    '" onmouseover="window.hit=4" autofocus onfocus="window.hit=4" x="',
    "' onclick='window.hit=5' style='position:fixed;inset:0'",
    '<a href="javascript:window.hit=6">click</a>',
    "<style>*{display:none}@import url(https://example.org/x.css);body{background:url(https://example.org/x.png)}</style>",
    '<link rel=stylesheet href=https://example.org/y.css><meta http-equiv=refresh content="0;url=https://example.org/">',
    '<iframe srcdoc="<script>parent.hit=7</script>"></iframe><object data=https://example.org/o></object>',
    "{{ 7*7 }} {% raw %} {# x #} ${7*7}",
    "&lt;b&gt; &amp; &#x3C;script&#x3E;window.hit=8&#x3C;/script&#x3E;",
    "\u202eevil desrever\u202c \u2066isolated \u202d forced",
    "--> <!-- ]]> <![CDATA[ <?php ?>",
    "expression(window.hit=9) url(https://example.org/z) $5 and $6 \\alpha",
    "w" * 300,
    "a\u0301\u200b\ufeff😀\u0000\u0007\u000b",
)
BREAKER = "\"'><script>window.hit=99</script><b onclick=window.hit=99>\u202e"


def comparison():
    """Every payload as a line of the text, as name, hit and quotation, and in every field beside the text."""
    lines = [f"{i} start {p} end." for i, p in enumerate(PAYLOADS)]
    text = "\n".join(lines) + "\n"
    articles = [
        Article(f"{BREAKER}{k}", text, f"Out{BREAKER}{k}", event=f"Ev{BREAKER}", title=f"Title{BREAKER}", url=u, language=BREAKER, repairs=(BREAKER,))
        for k, u in enumerate((f"javascript:window.hit=10//{BREAKER}", f"https://example.org/\"onclick=\"window.hit=11{BREAKER}"))
    ]  # fmt: skip
    actors = Actors.from_dict(
        {f"id{BREAKER}": {"name": f"Actor{BREAKER}", "kind": "party"}, "plain": {"name": "Plain", "kind": "party"}}
    )
    names, hits, voices = [], [], []
    for k, a in enumerate(articles):
        for i, p in enumerate(PAYLOADS):
            if k == 0 and i in (0, 2):  # lines that are left out carry no findings
                continue
            # spans begin and end inside tags and attributes, and overlap
            names.append((a.id, f"{i} start {p[: len(p) // 2]}", f"id{BREAKER}", "own", -3.0 if k else 2.0))
            hits.append((a.id, f"{p[len(p) // 3 :]} end", "loaded", "own", 2.0))
            names.append((a.id, p, "plain", "quoted", 0.0))
            hits.append((a.id, f"{p[1:-1]}", "aside", "own", 1.0))
            if i % 2:
                voices.append((a.id, f"start {p}", "quoted", f"Speaker{BREAKER}"))
    dropped = {(articles[0].id, 1), (articles[0].id, 3)}
    settings = {"parser": BREAKER, "lexicons": {f"name{BREAKER}": f"/path{BREAKER}"}, BREAKER: BREAKER}
    return made.comparison(articles, names, hits, voices, dropped, actors, settings)
