"""Readings that once came out false: the engine leaves them alone or says them right.

Each sentence was composed for its trap. What must never be said is matched as a pattern in all
that the engine writes of it: sentences, headline and the English of its actors.
"""

from __future__ import annotations

import re

import pytest

from engine import Read, Reader


def told(read: Read) -> str:
    return " / ".join([read.gist.headline, *read.english, *read.actors, *read.roles.values()])


OPEN: dict[str, str] = {
    "the crisis of Mali is not financial": "«مالي» is read as financial alone; Mali is left to «جمهورية مالي»",
}
"""Traps the engine still walks into, and how."""

TRAPS = [
    # what the trap teaches, the sentence, what must not be said of it
    ("a murder case is no murderer", "قال النائب العام التركي الذي ينظر في قضية قتل الصحفي إن التحقيق مستمر.", r"kill|murder"),
    ("a murder case is no murderer, with a name", "أكد المدعي العام في قضية قتل الصحافي جمال خاشقجي أن التحقيق مستمر.", r"kill|spoke|Khashoggi \w+ed"),
    ("words are not names", "رافق المعلم تلاميذه إلى رياض المؤخر.", r"accompan|Riyadh?|garden|rear"),
    ("a person's second title is no other person", "استقبل الأمير محمد بن سلمان ولي ولي العهد السعودي في الرياض.", r"received (?:the )?Saudi deputy"),
    ("a title behind a name begins no new name", "استقبل الملك سلمان ولي العهد السعودي الأمير محمد بن سلمان.", r"Will[iy]"),
    ("the accused state is no part of the title", "اتهم نائب الرئيس العراقي قطر بدعم الإرهاب.", r"(?:President|president) Qatar|Qatar(?:i)? (?:accused|made)"),
    ("a meeting attends nobody", "حضر الاجتماع عضو اللجنة التنفيذية لحزب الاستقلال رحال مكاوي.", r"meeting attended|attended (?:the )?(?:member|Rahal)"),
    ("a victory is not cut before «لكن»", "فازت حركة النهضة بالانتخابات التشريعية لكن دون أغلبية مطلقة.", r"\bwon\b|\bwins?\b|victory"),
    ("what is likely has not happened", "من المرجح أن يعترف الرئيس الأمريكي بالقدس عاصمة لإسرائيل.", r"recogni[sz]e"),
    ("a refusal keeps its condition", "لن تخوض حركة النهضة الانتخابات دون ضمانات.", r"contest|boycott|would not|reject"),
    ("a rejection keeps its condition", "رفضت حركة النهضة المشاركة في الحوار الوطني ما لم تستقل الحكومة.", r"reject"),
    ("support keeps its condition", "أعلنت كازاخستان دعمها لمخطط الحكم الذاتي بشرط موافقة الأمم المتحدة.", r"announced|supports?\b"),
    ("a number is not lost", "اعتقلت السلطات التركية 140 من أنصار حركة الإخوان المسلمين.", r"arrested (?:the )?(?:supporters|Muslim)"),
    ("a share of stations observed is no turnout", "أعلنت وزارة الداخلية أن نسبة مكاتب التصويت الملاحظة بلغت 40 في المائة.", r"40|turnout|offices|note"),
    ("a future is told as no past", "سيستقبل الملك محمد السادس الرئيس الفرنسي يوم الاثنين.", r"received|receives"),
    ("what is awaited has not happened", "من المنتظر أن يلتقي ناصر بوريطة سيرغي لافروف.", r"\bmet\b|\bmeets\b|(?<!expected to )\bmeet\b"),
    ("what is due unless something else is, is not told", "من المقرر أن يلتقي ناصر بوريطة سيرغي لافروف إذا تم التوصل إلى اتفاق.", r"\bme(?:t|ets?)\b"),
    ("a total of dead with injured is not cut", "ارتفعت حصيلة القتلى في بغداد إلى 30 قتيلا و50 جريحا.", r"rose to 30|rises to 30"),
    ("an ambassador of his own is nobody's apposition", "استقبل الأمير محمد بن سلمان ولي العهد السعودي.", r"received (?:the )?(?:Saudi )?crown prince"),
    ("a road called after a king names nobody", "رفعت الوزارة مستوى طريق الملك سلمان حتى طريق الأمير سعود الفيصل.", r"King Salman|Saud"),
    ("an institute called after a king names nobody", "درس الطلبة في معهد الحسن الثاني للزراعة.", r"Hassan II"),
    ("a quarter called after a saint is nobody", "أوقفت الشرطة 21 شخصا بمنطقة سيدي يوسف بن علي بمراكش.", r"Youssef"),
    ("who regrets is not called so", "ويعرب صلاح عن أسفه لما حدث، وسجل بأسف ما قيل.", r"Yaarub|BASF"),
    ("who prepares a plan is none", "قال مسؤول أمريكي إن روسيا تعد خطة جديدة للسلام.", r"(?:was|is) a new plan|Russia new plan"),
    ("a minister behind a president's name is not the president", "أقال الرئيس الجزائري عبد المجيد تبون وزير المالية الفرنسي.", r"his finance minister|Tebboune was dismissed"),
    ("what was planned has not happened", "كان من المقرر أن يلتقي ناصر بوريطة سيرغي لافروف.", r"\bme(?:t|ets?)\b"),
    ("what is asked is not said", "هل التقى ناصر بوريطة سيرغي لافروف؟", r"\bme(?:t|ets?)\b"),
    ("what stands under a condition is not said", "إذا استقبل الملك محمد السادس الرئيس الفرنسي فسيكون ذلك مهما.", r"receive"),
    ("what is denied is not said", "لم يستقبل الملك محمد السادس الرئيس الفرنسي.", r"receive"),
    ("what somebody denies is not said", "نفى ناصر بوريطة أن يكون قد التقى سيرغي لافروف.", r"\bme(?:t|ets?)\b"),
    ("behind «حيث» the person named may be whom it is demanded of", "استقبل شيخ الأزهر الرئيس الإيراني محمود أحمدي نجاد، حيث طالب نجاد بالكف عن نشر التشيع.", r"Ahmadinejad (?:called|demanded|calls|demands)"),
    ("a budget is the first since when", "أقر مجلس الشيوخ الأمريكي أول موازنة منذ أربعة أعوام.", r"first budget"),
    ("who denies intending denies no deed", "نفى عمرو موسى نيته الترشح للرئاسة.", r"Moussa (?:ran|is to run|announced)"),
    ("a link denied is not had", "نفت حركة النهضة أي علاقة لها بحزب الوفد.", r"(?<!denied any )(?<!denies )link"),
    ("a predicate in quotation marks is not cut before «لكنه»", "قال حزب الوفد: الطعن على وقف الانتخابات «قانوني» لكنه «جريمة سياسية».", r"was legal"),
    ("a quotation belongs to its speaker", "قال نزار بركة: «استقبل الملك محمد السادس الرئيس الفرنسي».", r"receive"),
    ("a cancelled meeting was none", "ألغى ناصر بوريطة لقاءه مع سيرغي لافروف.", r"\bme(?:t|ets?)\b"),
    ("a refusal to sign is no signature", "رفض المغرب توقيع اتفاقية تعاون مع روسيا.", r"sign(?:ed|s)"),
    ("a call not to sign is no signature", "دعا المغرب إلى عدم توقيع اتفاقية تعاون مع روسيا.", r"sign"),
    ("opponents of a party are not the party", "رفض معارضو حركة النهضة الحوار الاجتماعي.", r"Ennahda (?:rejects?|rejected)"),
    ("some of a party are not the party", "رفضت قيادات من حركة النهضة الحوار الاجتماعي.", r"Ennahda (?:rejects?|rejected)"),
    ("«كادت» is not yet", "كادت حركة النهضة ترفض الحوار الاجتماعي.", r"reject"),
    ("an unvowelled passive acts on its subject", "قتل الرئيس اليمني علي عبد الله صالح.", r"kill"),
    ("an unvowelled passive has its agent behind «من طرف»", "استقبلت وزيرة الخارجية الألمانية من طرف ناصر بوريطة.", r"minister received (?!by)|received by the"),
    ("an unvowelled passive accuses nobody", "اتهمت روسيا من قبل أوكرانيا بقصف المدنيين.", r"accus"),
    ("a session holds no number", "انعقدت الجلسة 91 للمجلس.", r"91|held"),
    ("a plural in -ين is no pair", "التقى ناصر بوريطة بمسؤولين كبيرين في عمان.", r"two|great|Oman"),
    ("a machine-translated source stays unsaid", "أطلق أنتوني بلينكن الصوت الحاسم للملك محمد السادس.", r"launched|released|decisive"),
    ("a crowd is no protest", "تجمع المواطنون أمام مقر الحزب في الرباط.", r"protest|demonstrat|rall"),
    ("resigning from a party is not resigning from office", "استقال ناصر بوريطة من حزب الاستقلال.", r"resign"),
    ("an undated death is no news", "توفي هوغو تشافيز.", r"died|death|dies"),
    ("two people without a comma are not one", "طالب خالد الشريف الرئيس مرسي بالاستقالة.", r"Sherif President|called on|resign"),
    ("«على» is no Ali", "قال على الرغم من ذلك إن الحوار مفيد.", r"\bAli\b"),
    ("«على بركة» names nobody", "على بركة الله انطلقت الجلسة.", r"Ali|Baraka"),
    ("a frequent word ends a name", "انتقد حسين أداء الدكتور محمد مرسي.", r"Adaa|Hussein \w+|performance"),
    ("lacking stability is not stability", "أشار الوزير إلى عدم الاستقرار.", r"\bstability"),
    ("the poverty line of water is not poverty", "تحدث عن خط الفقر المائي.", r"\bpoverty\b"),
    ("a ministry's name is no topic", "تحدث وزير الفلاحة والتنمية المستدامة عن الجفاف.", r"(?:about|touches on).*development"),
    ("the one who is praised is not the one who praises", "أشاد الرئيس الفرنسي بالملك محمد السادس ودعا إلى تعزيز التعاون الثنائي.", r"French President King|King Mohammed VI (?:spoke|speaks)"),
    ("a prince is no emir", "قال الأمير السعودي خالد بن سلطان إن التعاون الثنائي مهم.", r"emir of"),
    ("a national team is no designation", "قال مدرب المنتخب المغربي وليد الركراكي إن التعاون الثنائي مهم.", r"(?i)-elect"),
    ("a lawyer is not his client", "قال محامي ناصر الزفزافي إن العدالة الاجتماعية مهمة.", r"(?<!for Nasser )Zefzafi\b.*sp(?:oke|eaks)"),
    ("a lawyer who accuses is not his client", "اتهم محامي ناصر الزفزافي السلطات المغربية.", r"Zefzafi\W.*accus|Zefzafi accuses"),
    ("an adviser is not whom he advises", "قال مستشار نزار بركة إن العدالة الاجتماعية مهمة.", r"Baraka sp"),
    ("a chief of staff is not his chief", "قال مدير ديوان رئيس الحكومة عزيز أخنوش إن العدالة الاجتماعية مهمة.", r"Akhannouch sp"),
    ("a president's lawyer is not the president", "قال محامي الرئيس محمد مرسي إن العدالة الاجتماعية مهمة.", r"Morsi sp"),
    ("a spokesman of a man is not the man", "قال المتحدث باسم نزار بركة إن العدالة الاجتماعية مهمة.", r"(?<!for Nizar )Baraka sp"),
    ("an ambassador is not his president", "التقى سفير فلاديمير بوتين ناصر بوريطة.", r"Putin me"),
    ("meeting a deputy is not meeting his chief", "التقى ناصر بوريطة نائب سيرغي لافروف.", r"me(?:t|ets) (?:Sergey )?Lavrov"),
    ("meeting a representative is not meeting whom he represents", "التقى ناصر بوريطة ممثل سيرغي لافروف.", r"me(?:t|ets) (?:Sergey )?Lavrov"),
    ("an envoy who meets is not his sender", "التقى مبعوث سيرغي لافروف ناصر بوريطة.", r"Lavrov me"),
    ("a king's head of government is not the king", "قال رئيس حكومة الملك محمد السادس إن الحوار الاجتماعي مهم.", r"VI sp"),
    ("a successor is not his predecessor", "قال خليفة حسن نصر الله إن وقف إطلاق النار مهم.", r"Khalifa Hassan|Nasrallah sp"),
    ("a president's envoy is not the president", "قال مبعوث الرئيس الأمريكي دونالد ترامب إن وقف إطلاق النار مهم.", r"Trump, the envoy|Trump sp"),
    ("a minister's adviser is not the minister", "قال مستشار وزير الخارجية الروسي سيرغي لافروف إن العدالة الاجتماعية مهمة.", r"Lavrov, an adviser|Lavrov sp"),
    ("a minister's deputy is not the minister", "قال نائب وزير الخارجية الروسي سيرغي لافروف إن العدالة الاجتماعية مهمة.", r"Lavrov sp"),
    ("a secretary-general's envoy is not the secretary-general", "قال مبعوث الأمين العام للأمم المتحدة أنطونيو غوتيريش إن العدالة الاجتماعية مهمة.", r"Guterres, the envoy|Guterres sp"),
    ("a president's representative is not the president", "قال ممثل الرئيس الروسي فلاديمير بوتين إن وقف إطلاق النار مهم.", r"Putin, the rep|Putin sp"),
    ("a president's spokesman is not the president", "قال المتحدث باسم الرئيس الروسي دميتري بيسكوف إن وقف إطلاق النار مهم.", r"President Dmitry|(?<!for the )Russian president"),
    ("a king's brother is not the king", "قال شقيق الملك محمد السادس إن العدالة الاجتماعية مهمة.", r"VI sp"),
    ("a wife is not her husband", "قالت زوجة نزار بركة إن العدالة الاجتماعية مهمة.", r"Baraka sp"),
    ("supporters are not whom they support", "قال أنصار محمد مرسي إن حقوق الإنسان مهمة.", r"Morsi sp"),
    ("a government is not its head", "رفضت حكومة عبد الإله بنكيران الحوار الاجتماعي.", r"Benkirane (?:rejects?|rejected|sp)"),
    ("a delegation is not its party", "التقى وفد من حزب الاستقلال سيرغي لافروف.", r"Istiqlal Party me"),
    ("a son is not his father", "استقبل نجل الرئيس معمر القذافي ناصر بوريطة.", r"Gaddafi rec"),
    ("a call not to boycott is no boycott", "دعا عبد الإله بنكيران إلى عدم مقاطعة الانتخابات.", r"boycott"),
    ("whoever boycotts is not boycotted", "قال نزار بركة إن مقاطعة طلاب الحركة جاءت متأخرة.", r"boycott"),
    ("a second title is no second man", "قال نزار بركة رئيس اللجنة والأمين العام لحزب الاستقلال إن العدالة الاجتماعية مهمة.", r"and (?:the )?(?:Istiqlal )?(?:Party )?secretary"),
    ("a calling between title and name is the same man's", "هاجم رئيس حركة النهضة المحامي إيلي محفوض من يضعون العراقيل.", r"criticise"),
    ("a future of a people is no people's religion", "قال نزار بركة إن مهمته ضمان مستقبل الشعب اليهودي.", r"Jewish future"),
    ("a return is cut from what returns", "نبه نزار بركة إلى العودة القوية للرقابة.", r"return"),
    ("a pipeline is not its oil", "قال نزار بركة إن أنبوب تصدير النفط الرئيسي انفجر.", r"exporting|main oil"),
    ("the crisis of Mali is not financial", "قال رئيس الوزراء المالي إن الأزمة المالية في مالي خطيرة. وأكد نزار بركة أن الأزمة المالية طالت.", r"financial"),
    ("a forum's title is no topic", "قال نزار بركة إن منتدى المنظمات في التنمية المستدامة انتهى.", r"about sustainable"),
    ("«في مواجهة» is a preposition", "قال نزار بركة إن الجيش قد يستخدم السلاح في مواجهة المعارضة المسلحة.", r"confront"),
    ("a member for a party does not speak of it", "أعرب نزار بركة عضو المجلس عن حزب الاستقلال، عن رفضه للعنف.", r"about the Istiqlal"),
    ("a son is not the president he is named after", "قال علاء حسني مبارك إن العدالة الاجتماعية مهمة.", r"Hosni Mubarak"),
    ("a king is no part of a foreigner's name", "استقبل الملك سلمان جون كيري في جدة.", r"Salman John"),
    ("activists of one town are not all of them", "استنكرت القوى السياسية في الفيوم خطاب الرئيس محمد مرسي.", r"forces condemned|speech in Fayoum"),
    ("a party's committee is not parliament's", "أكد عمرو دراج رئيس لجنة العلاقات الخارجية بحزب الحرية والعدالة أن قانون الصحافة مرفوض.", r"Foreign Relations Committee,"),
    ("who dismisses is not dismissed", "قال خالد سعيد إن إقالة الرئيس محمد مرسي لمستشاريه ضرورية.", r"dismissal of President"),
    ("where women stand is no drawing up", "أكدت كاثرين آشتون أن وضع المرأة مقلق.", r"drawing|draw up"),
    ("an election on terms is not wanted without them", "شدد أحمد دراج على ضرورة إجراء الانتخابات البرلمانية المقبلة وفق الضمانات التي حددتها المعارضة.", r"need for"),
    ("a surname is no calling", "وأوضح إمام أن الحزب قرر المشاركة في الانتخابات البرلمانية.", r"imam"),
    ("the second word of a committee's name is no second body", "أعلنت لجنة شباب القضاة والنيابة العامة نتيجة استطلاع الرأي.", r"(?i)prosecution announced"),
    ("a name in quotation marks is not left out", "أعلنت منظمة الأمومة والطفولة \"يونيسيف\" أن الحكومة قامت بالإفراج عن 24 طفلا.", r"Childhood Organization spoke"),
    ("what a speaker insists on is another's deed", "أكدت البحرين أن إصرار قطر على المضي في تقويض الأمن والاستقرار في البحرين مرفوض.", r"spoke about (?:going|undermining)"),
    ("a threatened rise has not come", "قالت تونس إن القرار يهدد بزيادة التوتر الاقتصادي والاجتماعي في المنطقة العربية.", r"increase"),
    ("a reform on conditions is not one without them", "تحدث أحمد دراج عن الإصلاح الاقتصادي الشامل وفق الشروط الدولية.", r"spoke about"),
    ("a bare party in what is said may be the speaker's own or another", "طرح حزب النور مبادرة. وأكد علاء أبو النصر أمين عام حزب البناء والتنمية أن موقف الحزب من المبادرة واضح.", r"position of"),
    ("two countries that nobody named are no matter", "قال ناصر بوريطة إن العلاقات بين البلدين متينة.", r"two countries"),
    ("that a newspaper writes about a president is no news", "ذكرت صحيفة واشنطن بوست أن الرئيس محمد مرسي سافر.", r"reported on"),
    ("whoever is called on behind several verbs does not call", "ووجه النائب وكيل المجلس رسالة وقال له كيت، وقال لا نريد اعتذارا، ودعا الدكتور محمد مرسي إلى تشكيل حكومة جديدة.", r"Morsi call"),
    ("whoever is told to do something is not stressed", "أكدت وزارة الخارجية الروسية على القنصليات المصرية في الخارج أن تتابع أوضاع المصريين.", r"stress|consulates"),
    ("a refusal to comment is no comment", "رفض وزير الخارجية الروسي التعليق على الحوار الاجتماعي.", r"spoke|rejected|commented"),
    ("a specialist's calling is no name", "قال الدكتور إبراهيم مجدي أخصائي الطب النفسي إن الحوار الوطني مهم.", r"Akhs|Akhis"),
    ("at the public prosecution is not acting", "قال كامل سمير رئيس مكتب التعاون الدولي بالنيابة العامة إن الحوار الوطني مهم.", r"acting"),
    ("which of two nouns is new cannot be seen", "قال عمرو موسى إن مناخ الاستثمار الجديد في مصر تحسن.", r"new invest|new climate"),
    ("most of the parties are no topic", "قال عمرو موسى إن معظم القوى السياسية اتفقت على ذلك.", r"about most"),
    ("a short name is the party's that was named in full", "أيد حزب الحرية والعدالة الحوار الوطني. وقال حزب الحرية إن الحوار الوطني مهم.", r"Freedom Party"),
    ("a branch is not the whole party", "دعا حزب الحرية والعدالة ببني سويف إلى العصيان المدني.", r"Party calls? |Party called"),
    ("dozens of the movements are people", "نظم العشرات من الحركات الثورية في القاهرة مظاهرة.", r"movements"),
    ("advocates general are no lawyers", "التقى ناصر بوريطة المحامين العامين في الرباط.", r"lawyers"),
    ("approved in principle is not approved", "وافق مجلس النواب المغربي على مشروع قانون المالية من حيث المبدأ.", r"approve"),
    ("a union of two callings is one", "رفضت نقابة الأئمة والدعاة زيارة الرئيس الإيراني محمود أحمدي نجاد.", r"preachers"),
    ("the speaker of parliament is no president", "وصف رئيس مجلس النواب المغربي راشيد الطالبي العلمي الحوار بالمهم. وقال الرئيس الطالبي العلمي إن الحوار الوطني مهم.", r"President Rach"),
    ("a statement of claim is no newspaper", "قالت صحيفة الدعوى إن إجراء الانتخابات البرلمانية ضروري.", r"newspaper"),
    ("a company named after a state is not the state", "زار الوفد شركة مصر الوسطى للغزل في القاهرة.", r"Egypt"),
    ("what should have been sent was not", "قال عمرو موسى إنه كان يجب تعديل الدستور قبل ذلك.", r"amend"),
    ("what is impossible is not being held", "قال عمرو موسى إن الوضع يعني استحالة إجراء الانتخابات البرلمانية.", r"about the holding"),
    ("a calling of one word may be a surname", "وقال قسيس إن الحوار الوطني مهم.", r"priest"),
    ("whom somebody names is not what he spoke about", "قال عمرو موسى إن جون كيري أجرى معه حديثا.", r"spoke about"),
    ("«على» ends no name", "وأكد عمرو على أهمية الحوار الوطني.", r"Amr Ali"),
    ("a refusal to intervene is no talk of intervening", "رفض ناصر بوريطة، وزير الخارجية، التدخل في أزمة الاستقالات التي تقدم بها سبعة.", r"spoke about|interfering"),
    ("a party's alert is no state of emergency", "أعلن حزب الوفد حالة الطوارئ في المحافظات.", r"state of emergency"),
    ("several complaints are not one", "قدم عدد من الأشخاص عدة بلاغات ضد حزب النور.", r"a complaint"),
    ("the white town is not Casablanca", "قال رئيس الحكومة الليبية المؤقتة في البيضاء إن الحوار الوطني مهم.", r"Casablanca"),
    ("a stance is no vigil", "قال ناصر بوريطة إن الوقفة الخليجية الموحدة مهمة للغاية.", r"vigil"),
    ("an order is no name", "أعلن عبد الستار بيرقدار إيعاز الادعاء العام بالتحقيق.", r"Iy?aaz|Eaz"),
    ("a first name that nobody knows is not left out", "قال المستشار رواد محمد فاروق إن قانون الإجراءات الجنائية مهم.", r"Mohammed Farouk"),
    ("yesterday morning is no last name", "تحدث عيد الثقفي صباح أمس عن الحوار الوطني.", r"Sabah"),
    ("somebody's life is no first name", "تحدث ناصر بوريطة عن زوال الخطر عن حياة زينب.", r"Hayat"),
    ("what was cancelled, nobody named cancelled", "تحدث ناصر بوريطة عن برنامجه، حيث ألغي الحوار الوطني.", r"cancelled"),
    ("who is told something is not spoken for", "وقالت المتحدثة لرويترز إن الحوار الوطني مهم.", r"Reuters spokes"),
    ("nobody criticises himself", "قال ياسر برهامي إن الحوار الوطني مهم. وانتقد ياسر برهامي ياسر برهامي.", r"critici[sz]ed Yasser|critici[sz]es Borhami"),
    ("a slogan is no party", "طالب المتظاهرون من حزب الحرية والعدالة بالعيش والحرية والعدالة الاجتماعية. وهتفوا الحرية والعدالة الاجتماعية.", r"Justice Party social"),
    ("a square is no revolution", "تجمع المئات في ساحة الثورة في هافانا.", r"the revolution"),
    ("somebody's word for it is not the matter", "قال ناصر بوريطة إن الحزب يطالب بإنهاء ما وصفه بأزمة اقتصادية.", r"economic crisis"),
    ("a threat is told with what it is", "هددت منظمات حقوقية الرئيس محمد مرسي بالتصعيد دوليا.", r"threatened (?:President )?Mohamed|threatens? (?:President )?Morsi"),
    ("horsemeat alone is no scandal", "قال ناصر بوريطة إن بيع لحوم الخيل ممنوع.", r"scandal"),
    ("approved in form is not approved", "وافق مجلس النواب المغربي على مشروع قانون المالية من حيث الشكل.", r"approve"),
    ("tomorrow is not when it happened", "غادر ناصر بوريطة الرباط غدا الثلاثاء.", r"on Tuesday"),
    ("whoever appeals goes on, not the paper that tells of it", "كما أشارت الصحيفة إلى مناشدة وزارة الداخلية الشعب الالتزام، مؤكدة أن جهاز الشرطة ملتزم بواجباته.", r"newspaper said"),
    ("support for somebody, to meet something", "أكد جون كيري أن الولايات المتحدة تتطلع للاستمرار في دعم مصر لتلبية طموحات الشعب المصري.", r"support by Egypt"),
    ("leaders of a country", "تباحث رجب طيب أردوغان مع كوفي أنان وقادة إيطاليا وفرنسا حول التعاون.", r"commander"),
    ("an institution is no woman who founds", "وقالت المؤسسة في بيان لها إن الإصلاحات الاقتصادية مستمرة، وأضافت وكالة فيتش ذلك.", r"founder"),
    ("the largest of what", "أكد وزير السياحة المصري هشام زعزوع أن مصر تعد من أهم الدول السياحية في منطقة الشرق الأوسط.", r"most important"),
    ("a committee for the defence of whom", "أكدت اللجنة القانونية الدائمة للدفاع عن رجال القضاء أنها تتضامن مع المستشار عبد المجيد محمود.", r"Committee for Defense"),
    ("a ban with an exception", "أصدرت محكمة القضاء الإداري حكما بحظر إصدار الفتاوى من غير دار الإفتاء.", r"ban on"),
    ("a man's nationality is no state", "أوقفت الشرطة مواطنا المانيا في المطار.", r"Germany"),
    ("events named after somebody", "تجمع المتظاهرون في أحداث \"محمد محمود\" الثانية.", r"Mohammed Mahmoud"),
    ("a plural behind a name", "كرمت الأميرة العنود بنت خالد العبود قائدات الفرق التطوعية.", r"Qaidat"),
    ("the greatest behind a name", "كان الشيخ صالح كامل أكبر الداعمين للمشروع.", r"Akbar"),
    ("a name of two words is not cut", "قالت الفنانة شيرين سيف النصر إن الحوار مهم.", r"Seif(?! al-Nasr)"),
    ("opponents of something are not told to reject it", "رفض معارضو الانقلاب العسكري في ميانمار، ما يؤكده الجيش من وجود تأييد شعبي.", r"rejected"),
    ("whose refusal it is", "قال الدكتور ياسر برهامي إن الرئيس محمد مرسي لا يشعر بالخطر بعد إصراره على استمرار الحكومة، ورفض التجاوب مع مبادرات القوى السياسية.", r"Borhami.* (?:rejected|refused)"),
    ("what is not possible under threats", "قال وزير الخارجية الإيراني إنه لا يمكن تحقيق العدالة واستقلال القضاء في ظل هذه التهديدات.", r"not possible"),
    ("a parliament that votes a day into law", "أقر البرلمان الجزائري الانتخابات المبكرة بالإجماع.", r"spoke about"),
    ("what only shows something", "قال وزير الخارجية الإيراني إن المعلومات الأمريكية تظهر أن كيت.", r"information"),
    ("whose meeting it is to be", "قال وزير الخارجية الروسي سيرغي لافروف إن الرئيس فلاديمير بوتين يأمل بعقد لقاء شخصي مع الرئيس الجزائري عبد المجيد تبون.", r"Lavrov .*holding"),
    ("whose tactics they are", "أكد ناصر بوريطة أن الخطر قائم، مشيرا إلى تطوير التكتيكات الإرهابية.", r"developing"),
    ("an agreement that was ended", "قالت الحكومة المصرية إنها أنهت اتفاقا مع الولايات المتحدة.", r"concluded|completed"),
    ("what was a mistake", "قال وزير الخارجية الإيراني إن الخطأ في إجراء الانتخابات المبكرة كبير.", r"spoke about (?:the )?(?:early|holding)"),
    ("passing a bill is no quotation", "أقر مجلس الوزراء المصري خلال اجتماعه اليوم الأربعاء كيت وأحاله لمجلس الشورى.", r"quotes"),
    ("a mosque called after an imam", "أغلقت السلطات العراقية جامع الإمام \"أبي حنيفة النعمان\" أمس.", r"Hanifa"),
    ("a name whose second word no row had", "قال أحمد عز العرب إن ذلك ممكن.", r"Ahmed Ezz(?! al-Arab)"),
    ("going over something with somebody is no quotation", "استعرض وزير الاستثمار السعودي خالد الفالح مع الوزير الماليزي فرص الاستثمار.", r"quotes"),
    ("who cleans is no cleanliness", "تم تسخير العمالة المكلفة بالنظافة والصيانة والتشغيل.", r"cleanliness"),
    ("the rule of a party is no ruling", "قال أسامة الغزالي حرب إن حكم جماعة الإخوان المسلمين بدأ العد التنازلي.", r"ruling"),
    ("who directs an office is no chief of staff", "قال مدير مكتب هيومن رايتس ووتش إن الحوار الوطني مهم.", r"chief of staff"),
    ("airspace is no atmosphere", "وقال بيان هيئة الطيران المدني إنها اتخذت قرارا بإغلاق الأجواء الأردنية أمام الطائرات.", r"atmosphere"),
    ("powers abroad are no forces", "قال نزار بركة إن القوى الخارجية تعرقل الحوار الوطني.", r"forces"),
    ("traffic is no movement", "الأردن يغلق أجواءه أمام حركة الطائرات مؤقتا.", r"Movement"),
    ("who leads a party gives up no membership", "أعلن علي بن فليس استقالته من رئاسة حزب طلائع الحريات.", r"resignation from"),
    ("an ambassador to somewhere is not from there", "عين الملك محمد السادس ناصر بوريطة سفيرا لدى فرنسا.", r"French ambassador"),
    ("money set aside is not watched", "وأكد وزير المالية التونسي أنه تم رصد 500 مليون دينار من أجل رسملة البنوك.", r"monitored"),
    ("not all of those that do something", "وشدد الوزراء على ضرورة التصدي لوسائل الإعلام التي تعيث في المنطقة فسادا.", r"media"),
    ("what the speaker is, is not what they say", "واعتبرت منظمة العفو الدولية، التي تقول إنها معنية بحقوق الإنسان، أن الأحكام اعتداء.", r"spoke about human rights"),
    ("one of several", "وقال عمر البشير إن المسار الثاني يتمثل في حشد أهل الخبرة.", r"second"),
    ("a building is no topic", "وقع الحادث قرب مقر الضمان الاجتماعي في المدينة.", r"social security"),
    ("a party's name in quotation marks is no topic", "تراجع حزب \"العدالة والتنمية\" في المدن.", r"development"),
    ("firms for development are firms", "وشاركت شركات رأسمال التنمية في السوق.", r"development"),
    ("five and a half are not five", "وأكد وزير المالية التونسي أنه تم صرف 5 ملايين دينار ونصف.", r"5 million"),
    ("an agency is no newspaper", "نشرت الصحف تقارير، فكانت وكالة الأنباء (سانا) قالت إن الحوار الوطني مهم.", r"Anba"),
    ("a president who appoints a new minister becomes none", "عين الرئيس الفرنسي إيمانويل ماكرون وزيرا جديدا للداخلية.", r"appointed Emmanuel"),
    ("who does not agree with the verb has issued nothing", "أصدر حركة النهضة بيانا رفضت فيه التدخل العسكري.", r"reject"),
    ("whose counterpart issued it stands elsewhere", "أصدر نظيره الروسي بيانا رفض فيه التدخل العسكري.", r"[Hh]is Russian|reject"),
    ("whose counterpart said it stands elsewhere", "قال نظيره الروسي إن المغرب يرفض التدخل العسكري.", r"[Hh]is Russian|said"),
    ("a statement somebody else speaks of was not issued", "أصدر حزب الاستقلال قرارا، وقال ناصر بوريطة إنه قرأ بيانا رفض فيه التدخل العسكري.", r"reject"),
    ("a statement behind a quotation was not issued", "أصدر حزب الاستقلال صحيفة «كيت» وقرأ بيانا رفض فيه التدخل العسكري.", r"reject"),
    ("a participle in a quotation is not the speaker's", "قال نزار بركة: «الوزير غادر القاعة، رافضا التدخل العسكري».", r"reject"),
    ("a participle is his who acted last", "قال نزار بركة إن اللقاء طال، واستقبل ناصر بوريطة الوفد، رافضا التدخل العسكري.", r"reject"),
    ("who adds something is he who acted last", "قال نزار بركة إن اللقاء طال، واستقبل ناصر بوريطة الوفد، مشيرا إلى أن المغرب يرفض التدخل العسكري.", r"said that|reject"),
    ("a further «وأن» is his who acted last", "أكد نزار بركة أن اللقاء طال، واستقبل ناصر بوريطة الوفد، وأن المغرب يرفض التدخل العسكري.", r"said that|reject"),
    ("«وأنه» is whom the speaker has just spoken of", "قال نزار بركة إن المغرب كيت، وأنه يرفض التدخل العسكري.", r"that he|reject"),
    ("her country is not his", "قال نزار بركة إن بلادها ترفض التدخل العسكري.", r"country|reject"),
    ("his party is not hers", "قالت نادية فتاح العلوي إن حزبه يرفض التدخل العسكري.", r"party|reject"),
    ("a promise keeps its condition, however far on", "أكد نزار بركة أن حزب الاستقلال سيشارك في الانتخابات التشريعية وكيت كيت، إذا وافق الحزب.", r"take part"),
    ("what is to be done keeps its condition, however far on", "قال نزار بركة إنه سيتم تعديل قانون الانتخابات وكيت كيت إذا وافق الحزب.", r"amended"),
    ("what will not be done keeps its exception, however far on", "قال نزار بركة إنه لن يتم تعديل قانون الانتخابات وكيت كيت إلا باستفتاء.", r"amended"),
    ("one constitution of several is not the constitution", "قال نزار بركة إنه لن يتم تعديل الدستور الذي كيت.", r"amended"),
    ("a participle belongs to the noun it agrees with", "ناقش مجلس النواب قانون الأزمة المتعلق بالانتخابات.", r"crisis concerning"),
    ("one alone has no negotiations", "ناقش مجلس النواب المفاوضات بين المغرب.", r"between Morocco"),
    ("a party's vice president is not the state's", "قال نائب الرئيس السوداني في حزب المؤتمر الوطني إن المغرب يرفض التدخل العسكري.", r"[Ss]udanese vice president"),
    ("nobody is a first MP", "قال النائب الأول كمال زاخر إن الحوار مهم.", r"\bMP\b"),
    ("who deputises for a committee's head is no MP", "قال نائب اللجنة الاستشارية ناصر بوريطة إن المغرب يرفض التدخل العسكري.", r"\bMP\b"),
    ("who wrote the article was not sacked", "قال الكاتب المقال كمال زاخر إن الحوار مهم.", r"[Ss]acked"),
    ("the ambassador of some people is not of their state", "قال سفير المصريين إن المغرب يرفض التدخل العسكري.", r"Egyptian ambassador"),
    ("a legitimate president is one to those who say so", "قال الرئيس اليمني الشرعي إن المغرب يرفض التدخل العسكري.", r"Yemeni president"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "false"),
    [
        pytest.param(text, false, id=name, marks=[pytest.mark.xfail(reason=OPEN[name], strict=True)] if name in OPEN else [])
        for name, text, false in TRAPS
    ],
)  # fmt: skip
def test_a_false_reading_is_not_said(reader: Reader, text: str, false: str) -> None:
    said = told(reader(text))
    assert re.search(false, said) is None, said


@pytest.mark.parametrize(("_name", "text", "false"), TRAPS, ids=[name for name, *_ in TRAPS])
def test_every_trap_still_yields_a_headline_and_a_sentence(reader: Reader, _name: str, text: str, false: str) -> None:
    read = reader(text)
    assert read.gist.headline
    assert read.english


def test_another_gender_does_not_go_on_speaking(reader: Reader) -> None:
    read = reader("قالت وزيرة الخارجية الفرنسية إن التعاون الثنائي مهم. وأضاف أن الانتخابات المقبلة مهمة.")
    assert not [text for text in read.english if "minister" in text and "elections" in text]


def test_a_second_speaker_is_not_given_the_words_of_the_first(reader: Reader) -> None:
    read = reader(
        "قال ناصر بوريطة إن التعاون الثنائي مهم. وقال سيرغي لافروف إن المفاوضات المباشرة ممكنة. وأضاف أن العدالة الاجتماعية ضرورية."
    )
    assert not [text for text in read.english if "Bourita" in text and "social justice" in text]


def test_the_past_that_was_meant_is_still_told(reader: Reader) -> None:
    """The traps above must not be passed by silence alone."""
    read = reader("استقبل الملك محمد السادس الرئيس الجزائري عبد المجيد تبون في الرباط.")
    assert read.english[0] == "King Mohammed VI received Algerian President Abdelmadjid Tebboune in Rabat."


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        ("يصل باراك أوباما الأربعاء إلى إسرائيل في أول زيارة له.", "Barack Obama is to arrive in Israel on Wednesday."),
        ("يزور هشام قنديل، رئيس مجلس الوزراء، العراق، يوم الاثنين المقبل، لمدة يومين.", "is to visit Iraq on Monday."),
    ],
)
def test_a_day_or_a_country_between_commas_is_no_apposition(reader: Reader, text: str, told_as: str) -> None:
    assert reader(text).english[0].endswith(told_as)
