/** Made-up people speak these languages. Names, streets and towns are invented; no list is anybody's address book. */
export type Language = {
  readonly weight: number
  readonly country: string
  readonly callingCode: string
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly towns: readonly string[]
  readonly streets: readonly string[]
  /** Family name first and no space between, as in Chinese and Korean. */
  readonly isFamilyFirst?: boolean
}

const words = (text: string) => text.split(' ')
/** Every beginning with every ending. */
const joined = (beginnings: string, endings: string) =>
  words(beginnings).flatMap((beginning) => words(endings).map((ending) => beginning + ending))

export const LANGUAGES: readonly Language[] = [
  {
    weight: 22,
    country: 'United Kingdom',
    callingCode: '44',
    given: words(
      'Ada Basil Cora Dora Edwin Flora Gwen Hugo Iris Jonas Kit Lena Miles Nora Otis Petra Rufus Stella Tess Vera',
    ),
    family: joined(
      'Ald Brack Cran Dray Ever Fen Glen Hol Lang Mer Nether Pres Rad Stan Tal Wes',
      'borne combe cott den ford grove hurst ley stead ton well worth',
    ),
    towns: words('Aldbury Fenwick Holcombe Marlow Stanford'),
    streets: words('Church High Kiln Mill Station Weir'),
  },
  {
    weight: 12,
    country: 'Deutschland',
    callingCode: '49',
    given: words('Jürgen Bärbel Günter Käthe Sören Ilse Uwe Anneliese Björn Frauke Malte Wiebke Detlef Sigrid'),
    family: joined(
      'Bröd Färb Grün Häus Köst Lüt Möll Pfän Rött Schön Söll Wäch',
      'auer bauer dorf egger haus inger ler mann meier ner',
    ),
    towns: words('Blaustadt Grünheim Königsfeld Mühlbach'),
    streets: words('Ahornweg Brückenstraße Lindenallee Schulgasse'),
  },
  {
    weight: 8,
    country: 'France',
    callingCode: '33',
    given: words('Agnès Bérénice Côme Désiré Éloïse Félicité Gaëtan Héloïse Irène Joël Mélusine Noé Rosélie Timothée'),
    family: joined('Bel Cha Dé Fau Gué La Mé Per Ré Va', 'bert cher lard lier neau noît rault seur vier'),
    towns: words('Beaulieu Clérac Montfleuri Valréas'),
    streets: words('Acacias Église Forge Peupliers'),
  },
  {
    weight: 8,
    country: 'España',
    callingCode: '34',
    given: words('Álvaro Begoña Cándida Darío Élida Fermín Iñaki Jesús Lucía Martín Noemí Óscar Rocío Tomás'),
    family: joined('Bal Cañ Gar Ibá Mu Ord Peñ Sal Vel', 'áñez cal dero món ñoz ral rín tero zábal'),
    towns: words('Alcañón Peñaverde Ríofrío'),
    streets: words('Ancha Fuente Mayor Olmos'),
  },
  {
    weight: 6,
    country: 'Polska',
    callingCode: '48',
    given: words('Łucja Żaneta Świętosław Zbigniew Bożena Krzysztof Małgorzata Paweł Jędrzej Grażyna'),
    family: joined('Bąk Dęb Gło Krą Łap Mły Pię Śli Żół', 'czyk iński kowiak owicz ski wa wiec'),
    towns: words('Brzezina Świerkowo Żabno'),
    streets: words('Dębowa Łączna Różana'),
  },
  {
    weight: 4,
    country: 'Türkiye',
    callingCode: '90',
    given: words('Ayşe Çağrı Gülden İlker Ömer Özlem Şirin Tuğçe Ülkü Yağız'),
    family: joined('Ak Bal Çak Dağ Gür Öz Şen Yıl', 'acar alp baş ışık kaya oğlu türk'),
    towns: words('Çamlıca Gölköy Üçpınar'),
    streets: words('Çiçek İnönü Şelale'),
  },
  {
    weight: 3,
    country: 'Việt Nam',
    callingCode: '84',
    given: words('Ánh Bình Cường Đào Giang Hằng Khôi Lộc Nhật Quý'),
    family: words('Bùi Đặng Đỗ Hoàng Huỳnh Lê Ngô Nguyễn Phạm Trần Vũ'),
    towns: words('Huế Hội-An Đà-Nẵng'),
    streets: words('Lợi Trãi Huệ'),
  },
  {
    weight: 11,
    country: 'Россия',
    callingCode: '7',
    given: words(
      'Алёна Богдан Вера Григорий Ева Жанна Зоя Илья Клавдия Лев Матвей Надежда Прохор Раиса Фёдор Эмма Яна',
    ),
    family: joined('Бел Вет Голуб Дуб Ель Кам Лоз Мельн Остр Рощ Сад Чайк', 'анов енко ёв иков ин овский ских'),
    towns: words('Берёзовск Озёрск Сосногорье'),
    streets: words('Вишнёвая Лунная Школьная'),
  },
  {
    weight: 5,
    country: 'Ελλάδα',
    callingCode: '30',
    given: words('Αθηνά Βασιλική Γιώργος Δήμητρα Ελένη Ζήσης Θάλεια Ιάσονας Μάρθα Στέφανος'),
    family: joined('Αγγελ Βλαχ Γιανν Δημ Κωστ Μαρκ Πετρ Στεφ', 'άκης άτος έλης ίδης όπουλος ούλης'),
    towns: words('Νέα-Πόλη Άγιος Καλαμωτή'),
    streets: words('Αχιλλέως Ερμού Φειδίου'),
  },
  {
    weight: 5,
    country: 'مصر',
    callingCode: '20',
    given: words('أمل باسم تامر جنى حسن دلال رامي زينب سعيد شيماء عادل غادة'),
    family: words('البدر الجندي الحسن الخطيب الزهراني السيد الشامي العطار الفارس القاضي المصري النجار'),
    towns: words('الفيوم بنها طنطا'),
    streets: words('التحرير النيل الورد'),
  },
  {
    weight: 4,
    country: 'ישראל',
    callingCode: '972',
    given: words('אורנה בועז גליה דוד הדס זיו חגית טל יעל כרמית'),
    family: words('אלון ברק גולן דגן הראל זמיר חרמון טנא ירדן כספי לביא'),
    towns: words('גבעון יבנה עכו'),
    streets: words('הגפן הזית התמר'),
  },
  {
    weight: 6,
    country: '中国',
    callingCode: '86',
    isFamilyFirst: true,
    given: joined('安 碧 晨 冬 飞 光 海 佳', '宁 波 云 雪 翔 燕 婷 鹏'),
    family: words('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙'),
    towns: words('苏州 昆明 长沙'),
    streets: words('人民路 解放路 和平街'),
  },
  {
    weight: 4,
    country: '日本',
    callingCode: '81',
    isFamilyFirst: true,
    given: words('葵 樹 さくら 健太 美咲 陽子 翔 直美 大輔 結衣'),
    family: joined('青 石 上 高 中 松 山', '井 川 木 田 野 村 本'),
    towns: words('京都市 札幌市 福岡市'),
    streets: words('中央 本町 緑町'),
  },
  {
    weight: 2,
    country: 'भारत',
    callingCode: '91',
    given: words('अमित उषा किरण गौरव जया दीपा नेहा रवि लता सुरेश'),
    family: words('गुप्ता चौधरी जोशी पटेल मिश्रा वर्मा शर्मा सिंह'),
    towns: words('जयपुर नागपुर पटना'),
    streets: words('गांधी नेहरू स्टेशन'),
  },
]

export const ORGANIZATIONS = joined(
  'Amber Beacon Cobalt Delta Ember Falcon Garnet Harbour Indigo Juniper',
  ',Bakery ,Carpentry ,Dental ,Energy ,Films ,Gardens ,Haulage ,Imports',
).map((name) => name.replace(',', ' '))
export const LEGAL_FORMS = ['Ltd', 'GmbH', 'S.A.', 'Inc.', '& Co', 'ООО', 'Sp. z o.o.']
export const DEPARTMENTS = ['Sales', 'R&D', 'Einkauf', 'Accounts; payable', 'Service clients']
export const TITLES = [
  'Owner',
  'Engineer',
  'Head of Design, Print',
  'Geschäftsführerin',
  'Бухгалтер',
  '部長',
  'Plumber',
]
export const TAGS = ['Family', 'Clients', 'Choir', 'Suppliers', 'School, parents', 'Соседи', 'Press']
export const NOTES = [
  'Met at the book fair',
  'Ring twice; the bell is broken',
  'Mornings only, before ten',
  'Key with the neighbour',
  'Owes us an invoice from March',
  'Große Wohnung, dritter Stock',
  'Позвонить после отпуска',
  'Prefers letters',
]
export const OWN_LABELS = ['Ferienwohnung', 'Boat', 'дача', 'Mum’s house', '別荘']
export const SIGNS = ['🌻', '🏡', '👩‍🔧', '🇵🇱', '⭐']
export const PREFIXES = ['Dr', 'Prof.', 'Mrs', 'Dipl.-Ing.']
export const SUFFIXES = ['Jr.', 'PhD', 'MBE']
