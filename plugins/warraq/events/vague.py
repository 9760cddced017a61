"""English nouns that say too little: of which a reader would ask what, whose or with whom."""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.patterns import later


def fits_everything(english: str) -> bool:
    """Whether a phrase could be said of anything: "the important role"."""
    words = set(english.split())
    return {word for word in words if not word[0].isupper()} <= _FIT_EVERYTHING  # "the Egyptian street" as well


_FIT_EVERYTHING: Final = frozenset(
    """the a an of in on to for and with mentioned many more number series vital pivotal pioneering honourable all some most first second third biggest largest best worst highest latest strongest important notable new current present major great big large small joint common various
    different necessary positive negative special clear real fundamental essential basic main key central strong good high low broad wide full
    complete total general recent coming next upcoming certain same other great serious difficult additional active distinguished remarkable
    exceptional prominent successful right appropriate required desired possible particular specific
    role position positions status standing progress issue issues matter matters side sides step steps level levels result results way ways point points country countries
    state people party parties thing idea ideas aim aims goal goals work effort efforts situation conditions circumstances stage stages context framework
    field fields area areas aspect aspects importance need necessity interest interests question questions subject subjects topic topics problem problems
    solution solutions cause causes reason reasons case cases type types part parts number group place places time times period year day event events
    relations relationship decision decisions statement statements talks discussion discussions meeting meetings visit measures procedures change changes
    development developments citizen citizens child children street society youth women men workers law laws government governments
    implementation application project projects commitment continuation start end beginning completion establishment units sums value
    exchange ability abilities capacity programme programmes capability capabilities institution institutions noble urgent existing previous public
    nature form forms means kind way background basis approach vision view views opinion opinions response responses
    line lines list lists image images picture pictures scene scenes wave waves stage feeling feelings tension meeting conversation rate rates
    expected anticipated regrettable striking initial preliminary final risk loan made peaceful clear submitted concluded taken agreed component components option options lesson lessons recommendation recommendations happenings title headline priority priorities hypothesis features feature leaders arena region regions nation request requests officials amendment amendments demand demands committees committee site sites long-standing existing nameless ongoing deep whole
    dynamic dynamics advanced challenge challenges opportunity opportunities achievement achievements success support interest attention""".split()
)
"""A phrase of these words alone could be said of anything."""
WANTING: Final = frozenset(
    """cooperation embargo coexistence bias return participation presence rate number exports imports aid losses restraint exchange intervention
    interference involvement influence commitment keenness investigation investigations inquiry inquiries agreement agreements talks negotiations
    trade coordination support assault attack attacks response reaction position attitude decision objection reservations restrictions sanctions control
    partnership alliance relationship dependence reliance access contribution opposition reply answer solution appointment transition transfer move entry exit withdrawal departure
    way reduction status measures delegation meeting visit warning threat right ability capability possibility dialogue""".split()
)
"""English nouns that leave the reader asking: in what, with whom, against what?"""
UNFINISHED: Final = frozenset("continuation start beginning completion participation commitment implementation possibility ability access return start involvement".split())
"""Of what, or in what? Alone behind a verbal noun these lead astray."""

ACTED_AGAINST: Final = later(r"\b(?:confront|combat|fight|tackl|stopp|prevent|eliminat|bann|boycott|dismiss|punish|prosecut|exclud|clos|end)ing\b")
"""What is done to some of a kind («التصدي لوسائل الإعلام التي تحرض») must not be told of all of it."""


def is_others_deed(english: str) -> bool:
    """"developing the terrorist tactics": what nobody speaks of as his own, and "X spoke about developing …" would say so."""
    doing, _, what = english.partition(" ")
    return doing.endswith("ing") and _EVIL.search(what) is not None and _FIGHTING.match(doing) is None


_EVIL: Final = later(r"\b(?:terror|extremis|crim|violen|corrupt|smuggl|traffick|massacr|kill|tortur|hatred|chaos|sedition|strife|sabotage|coup|rumour|drugs)", re.IGNORECASE)
_FIGHTING: Final = later(
    r"(?:combat|fight|counter|confront|tackl|oppos|resist|prevent|stopp|end|halt|eliminat|eradicat|uproot|renounc|reject|condemn|denounc|punish|prosecut|investigat|address|reduc|limit|curb|curtail"
    r"|treat|monitor|criminalis|ban|prohibit|dry|cutt|defeat|avoid|expos|reveal|uncover|detect|defin|discuss|study|examin|refus|abandon|disown|rid|repel|face|facing|deter|contain|control|solv|overcom)"
)
