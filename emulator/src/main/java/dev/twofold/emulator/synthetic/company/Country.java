package dev.twofold.emulator.synthetic.company;

/** Where a synthetic customer sits, and what people and places are called there. */
public enum Country {
  GERMANY(
      "DE",
      "de",
      "Hamburg",
      53.55,
      9.99,
      "Anna,Jürgen=juergen,Mira,Ole,Sabine,Thomas,Käthe=kaethe,Lukas,Petra,Jörg=joerg,Emre,Aylin,"
          + "Heike,Stefan,Nina,Björn=bjoern,Claudia,Matthias,Greta,Felix,Ursula,Timo,Lena,Uwe",
      "Müller=mueller,Schmidt,Holm,Schröder=schroeder,Weber,Yılmaz=yilmaz,Fischer,Groß=gross,Becker,"
          + "Vogel,Krüger=krueger,Hansen,Lehmann,Brandt,König=koenig,Petersen,Wolff,Jansen,Keller,"
          + "Böhm=boehm,Sommer,Franke,Lange,Winter,Kühn=kuehn,Peters,Seidel,Ziegler,Otto,Voss"),
  FRANCE(
      "FR",
      "fr",
      "Lyon",
      45.76,
      4.84,
      "Camille,Léa=lea,Hélène=helene,François=francois,Jules,Amélie=amelie,Karim,Chloé=chloe,Louis,"
          + "Inès=ines,Mathieu,Zoé=zoe,Antoine,Sophie,Rémi=remi,Nadia,Pierre,Élodie=elodie,Hugo,"
          + "Manon,Yanis,Claire,Benoît=benoit,Margaux",
      "Martin,Bernard,Dubois,Lefèvre=lefevre,Moreau,Girard,Benali,Rousseau,Faure,Mercier,Garnier,"
          + "Chevalier,Gauthier,Perrin,Morel,Lambert,Noël=noel,Besançon=besancon,Dumas,Fontaine,"
          + "Leclerc,Marchand,Barbier,Renard,Poirier,Guérin=guerin,Blanchard,Aubert,Collet,Bouvier"),
  UNITED_KINGDOM(
      "GB",
      "en",
      "Leeds",
      53.8,
      -1.55,
      "Oliver,Amelia,Priya,Harry,Grace,Callum,Aisha,George,Emily,Siobhán=siobhan,Jack,Zara,Thomas,"
          + "Isla,Rohan,Charlotte,Dylan,Freya,Samuel,Niamh,Mohammed,Ruth,Owen,Poppy",
      "Smith,Patel,Jones,O'Brien=obrien,Taylor,Khan,Brown,Hughes,Wilson,Begum,Evans,Walker,Wright,"
          + "Roberts,Green,Hall,Clarke,Hill,Moore,Okafor,Ward,Turner,Cooper,Bailey,Murphy,Shaw,"
          + "Mason,Price,Bennett,Chapman"),
  DENMARK(
      "DK",
      "da",
      "Aarhus",
      56.16,
      10.2,
      "Søren=soeren,Mette,Lærke=laerke,Jens,Åse=aase,Rasmus,Ida,Frederik,Signe,Niels,Freja,Magnus,"
          + "Karen,Jeppe,Sofie,Bo,Astrid,Kasper,Line,Hans,Emil,Maja,Torben,Birthe",
      "Nielsen,Jørgensen=joergensen,Sørensen=soerensen,Andersen,Madsen,Kjær=kjaer,Lund,Møller=moeller,"
          + "Holm,Dahl,Bak,Skov,Østergaard=oestergaard,Friis,Krogh,Juhl,Bech,Vestergaard,Damgaard,"
          + "Nygaard,Bruun,Winther,Toft,Kofoed,Munk,Hald,Lauridsen,Ravn,Buch,Thomsen"),
  POLAND(
      "PL",
      "pl",
      "Poznań",
      52.41,
      16.93,
      "Łukasz=lukasz,Agnieszka,Paweł=pawel,Małgorzata=malgorzata,Tomasz,Zofia,Michał=michal,Ewa,"
          + "Krzysztof,Julia,Jakub,Hanna,Piotr,Alicja,Marek,Iga,Wojciech,Maja,Adam,Olga,Rafał=rafal,"
          + "Bożena=bozena,Filip,Kinga",
      "Nowak,Kowalski,Wiśniewski=wisniewski,Wójcik=wojcik,Kamiński=kaminski,Zając=zajac,Król=krol,"
          + "Mazur,Duda,Sikora,Baran,Lis,Wróbel=wrobel,Kubiak,Szulc,Górski=gorski,Czarnecki,Bąk=bak,"
          + "Urban,Sadowski,Wilk,Kania,Żak=zak,Pająk=pajak,Maj,Sroka,Kot,Jasiński=jasinski,Lech,Rak"),
  SPAIN(
      "ES",
      "es",
      "Valencia",
      39.47,
      -0.38,
      "Lucía=lucia,Martín=martin,Sofía=sofia,José=jose,Begoña=begona,Álvaro=alvaro,Carmen,Pablo,"
          + "Inés=ines,Javier,Nuria,Andrés=andres,Paula,Iker,Elena,Raúl=raul,Marta,Diego,Rocío=rocio,"
          + "Óscar=oscar,Laia,Jorge,Pilar,Unai",
      "García=garcia,Núñez=nunez,Muñoz=munoz,Peña=pena,Romero,Serrano,Vidal,Ibáñez=ibanez,Castro,"
          + "Ortega,Molina,Blanco,Suárez=suarez,Prieto,Gil,Vega,Ramos,Cruz,Soler,Pascual,Moya,Reyes,"
          + "Lozano,Marín=marin,Cano,Campos,Fuentes,Ferrer,Bravo,Rubio"),
  JAPAN(
      "JP",
      "ja",
      "大阪",
      34.69,
      135.5,
      "健=ken,結衣=yui,大輔=daisuke,美咲=misaki,翔太=shota,葵=aoi,直樹=naoki,陽菜=hina,拓也=takuya,"
          + "愛=ai,蓮=ren,桜=sakura,誠=makoto,恵=megumi,悠斗=yuto,真由美=mayumi,浩=hiroshi,凛=rin,"
          + "隆=takashi,優子=yuko,亮=ryo,千尋=chihiro,学=manabu,彩=aya",
      "佐藤=sato,鈴木=suzuki,高橋=takahashi,田中=tanaka,伊藤=ito,渡辺=watanabe,山本=yamamoto,"
          + "中村=nakamura,小林=kobayashi,加藤=kato,吉田=yoshida,山田=yamada,松本=matsumoto,"
          + "井上=inoue,木村=kimura,林=hayashi,清水=shimizu,森=mori,池田=ikeda,橋本=hashimoto,"
          + "石川=ishikawa,前田=maeda,藤田=fujita,岡田=okada,後藤=goto,村上=murakami,青木=aoki,"
          + "坂本=sakamoto,西村=nishimura,福田=fukuda");

  private final String code;
  private final String language;
  private final String city;
  private final double latitude;
  private final double longitude;
  private final String givenNames;
  private final String familyNames;

  Country(
      String code,
      String language,
      String city,
      double latitude,
      double longitude,
      String givenNames,
      String familyNames) {
    this.code = code;
    this.language = language;
    this.city = city;
    this.latitude = latitude;
    this.longitude = longitude;
    this.givenNames = givenNames;
    this.familyNames = familyNames;
  }

  /** ISO 3166, two capital letters. */
  public String code() {
    return code;
  }

  /** ISO 639, two small letters. */
  public String language() {
    return language;
  }

  /** Where the offices are. */
  public String city() {
    return city;
  }

  /** Of the city, in degrees north. */
  public double latitude() {
    return latitude;
  }

  /** Of the city, in degrees east. */
  public double longitude() {
    return longitude;
  }

  /** The given names, with commas between them. */
  String givenNames() {
    return givenNames;
  }

  /** The family names, with commas between them. */
  String familyNames() {
    return familyNames;
  }
}
