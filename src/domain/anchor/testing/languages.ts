/**
 * Words of our own in five scripts, for texts nobody has written: enough that sentences differ, few enough
 * that phrases repeat, as they do in articles.
 */
export interface Language {
  readonly code: 'en' | 'de' | 'ar' | 'hi' | 'ja';
  /** A sentence takes one of each list in turn. */
  readonly slots: readonly (readonly string[])[];
  readonly joints: readonly string[];
  readonly space: string;
  readonly stop: string;
  readonly comma: string;
}

const words = (list: string): readonly string[] => list.split(' ');
const phrases = (list: string): readonly string[] => list.split('|');

const ENGLISH: Language = {
  code: 'en',
  slots: [
    phrases(
      'the council|a retired engineer|the minister|her report|our neighbours|the museum|every teacher|the harbour company|a local paper|the second survey|his brother|the night train|an older map|the orchard|nobody in the valley|the committee|one witness|the new bridge|a careful reader|the cheaper plan|most farmers|the coastal towns',
    ),
    words(
      'claims shows hides doubts repeats ignores measured described rejected financed opened forgot followed admits predicts weakened confirmed sold painted counted',
    ),
    phrases(
      'the cost of repairs|a quiet agreement|what the river carries|three missing pages|the price of salt|an honest answer|the last winter|every broken lantern|the old promise|a narrow majority|the number of visitors|its own warning|the missing figures|a borrowed argument|the sound of engines|the wrong street|a better example|the weight of evidence',
    ),
    phrases(
      'without naming a source|in spite of the rain|before the vote|after two long meetings|for the first time since 1974|with little conviction|against all advice|as the letters show|near the northern gate|according to 12 of 40 people|although few had asked|on the same afternoon|under a different name|for reasons of its own|between the lines|with some pride',
    ),
  ],
  joints: words('and but because while so yet although'),
  space: ' ',
  stop: '.',
  comma: ',',
};

const GERMAN: Language = {
  code: 'de',
  slots: [
    phrases(
      'die Gemeinde|ein früherer Lehrer|die Ministerin|das Gutachten|unsere Nachbarn|das Museum|jede Zeitung|der Hafenbetrieb|die zweite Messung|sein Bruder|der Nachtzug|eine ältere Karte|der Obstgarten|niemand im Tal|der Ausschuss|eine Zeugin|die neue Brücke|der günstigere Entwurf|die meisten Bäuerinnen|das Küstenstädtchen',
    ),
    words(
      'behauptet zeigt verschweigt bezweifelt wiederholt übersieht beschrieb verwarf bezahlte eröffnete vergaß befolgte erklärt schwächte bestätigte verkaufte zählte prüft',
    ),
    phrases(
      'die Kosten der Ausbesserung|eine stille Übereinkunft|was der Fluss trägt|drei fehlende Seiten|den Preis des Salzes|eine ehrliche Antwort|den letzten Winter|jede zerbrochene Laterne|das alte Versprechen|eine knappe Mehrheit|die Zahl der Gäste|die eigene Warnung|ein geborgtes Argument|das Geräusch der Maschinen|die falsche Straße|das bessere Beispiel',
    ),
    phrases(
      'ohne eine Quelle zu nennen|trotz des Regens|kurz vor der Abstimmung|nach zwei langen Sitzungen|zum ersten Mal seit 1974|ohne große Überzeugung|gegen jeden Rat|wie die Briefe zeigen|nahe dem nördlichen Tor|laut 12 von 40 Befragten|obwohl kaum jemand fragte|am selben Nachmittag|unter anderem Namen|aus eigenen Gründen|zwischen den Zeilen',
    ),
  ],
  joints: words('und aber denn während sodass doch'),
  space: ' ',
  stop: '.',
  comma: ',',
};

const ARABIC: Language = {
  code: 'ar',
  slots: [
    phrases(
      'المجلس البلدي|مهندس متقاعد|الوزيرة الجديدة|التقرير الثاني|جيران المدرسة|متحف المدينة|كل معلمة|شركة الميناء|صحيفة محلية|أخوه الأكبر|قطار الليل|خريطة قديمة|بستان الوادي|أعضاء اللجنة|شاهدة واحدة|الجسر الحديث|القارئ المتأني|معظم المزارعين|بلدات الساحل',
    ),
    words('يؤكد يُظهر أخفى يشك كرر تجاهل قاس وصف رفض موّل افتتح نسي تابع أضعف باع عدّ يراجع'),
    phrases(
      'تكلفة الإصلاح|اتفاقا هادئا|ما يحمله النهر|ثلاث صفحات مفقودة|ثمن الملح|جوابا صادقا|الشتاء الأخير|كل مصباح مكسور|الوعد القديم|أغلبية ضئيلة|عدد الزوار|تحذيره الخاص|الأرقام الغائبة|حجة مستعارة|صوت المحركات|الشارع الخطأ|مثالا أفضل',
    ),
    phrases(
      'دون ذكر المصدر|رغم المطر|قبل التصويت|بعد اجتماعين طويلين|للمرة الأولى منذ 1974|بقليل من الاقتناع|خلافا لكل نصيحة|كما تبين الرسائل|قرب البوابة الشمالية|حسب 12 من 40 شخصا|في المساء نفسه|باسم مختلف|لأسباب خاصة|بين السطور',
    ),
  ],
  joints: words('ثم لكن لأن بينما حيث'),
  space: ' ',
  stop: '.',
  comma: '،',
};

const HINDI: Language = {
  code: 'hi',
  slots: [
    phrases(
      'नगर परिषद|एक सेवानिवृत्त अभियंता|नई मंत्री|दूसरी रिपोर्ट|हमारे पड़ोसी|पुराना संग्रहालय|हर अध्यापिका|बंदरगाह की कंपनी|स्थानीय अख़बार|उसका भाई|रात की रेलगाड़ी|पुराना नक्शा|घाटी का बाग़|समिति के सदस्य|एक गवाह|नया पुल|सावधान पाठक|ज़्यादातर किसान|तट के क़स्बे',
    ),
    phrases(
      'बिना स्रोत बताए|बारिश के बावजूद|मतदान से पहले|दो लंबी बैठकों के बाद|1974 के बाद पहली बार|थोड़े विश्वास के साथ|हर सलाह के विरुद्ध|जैसा पत्र दिखाते हैं|उत्तरी द्वार के पास|40 में से 12 लोगों के अनुसार|उसी शाम को|दूसरे नाम से|अपने कारणों से|पंक्तियों के बीच',
    ),
    phrases(
      'मरम्मत का ख़र्च|एक शांत समझौता|नदी का बोझ|तीन खोए हुए पन्ने|नमक का दाम|सच्चा उत्तर|पिछली सर्दी|हर टूटी लालटेन|पुराना वादा|छोटा बहुमत|आगंतुकों की संख्या|अपनी चेतावनी|ग़ायब आँकड़े|उधार का तर्क|इंजनों की आवाज़|ग़लत सड़क|बेहतर उदाहरण',
    ),
    phrases(
      'दिखाता है|छिपाता है|दोहराता रहा|मापता है|भूल गया|ठुकराता है|मानता है|गिनता रहा|बेच देता है|खोलता है|बताता है|परखता है',
    ),
  ],
  joints: words('और लेकिन क्योंकि जबकि फिर'),
  space: ' ',
  stop: '।',
  comma: ',',
};

const JAPANESE: Language = {
  code: 'ja',
  slots: [
    words(
      '市議会は 引退した技師は 新しい大臣は 二番目の報告書は 近所の人々は 町の博物館は どの教師も 港の会社は 地方の新聞は 彼の兄は 夜行列車は 古い地図は 谷の果樹園は 委員会は 一人の証人は 新しい橋は 注意深い読者は 多くの農家は 海辺の町は',
    ),
    words(
      '出典を示さずに 雨にもかかわらず 投票の前に 二度の長い会議の後で 一九七四年以来はじめて 自信のないまま あらゆる助言に反して 手紙が示すとおり 北の門の近くで 四十人のうち十二人によれば 同じ日の午後に 別の名前で 独自の理由で 行間で',
    ),
    words(
      '修理の費用を 静かな合意を 川が運ぶものを 失われた三枚の頁を 塩の値段を 正直な答えを 去年の冬を 壊れた灯りを 古い約束を わずかな多数を 訪問者の数を 自らの警告を 足りない数字を 借りものの議論を 機械の音を 誤った道を よりよい例を',
    ),
    words(
      '示した 隠した 疑っている 繰り返した 無視した 測った 描いた 退けた 支払った 開いた 忘れた 守った 認めている 弱めた 確かめた 売った 数えている',
    ),
  ],
  joints: words('そして しかし なぜなら 一方で だから'),
  space: '',
  stop: '。',
  comma: '、',
};

export const LANGUAGES: readonly Language[] = [ENGLISH, GERMAN, ARABIC, HINDI, JAPANESE];
