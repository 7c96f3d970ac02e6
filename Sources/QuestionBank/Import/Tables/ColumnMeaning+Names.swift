extension ColumnMeaning {
  /// Names without case, accents and marks, by what they mean. English first, then German, French, Spanish, and some of
  /// Portuguese, Italian, Russian, Chinese and Japanese.
  static let byName: [String: ColumnMeaning] = {
    var byName: [String: ColumnMeaning] = [:]
    for (meaning, list) in names {
      for name in list.split(whereSeparator: \.isWhitespace) { byName[plain(String(name))] = meaning }
    }
    return byName
  }()

  private static let names: [(ColumnMeaning, String)] = [
    (.id, "id questionid uid uuid slug key"),
    (
      .ask,
      """
      question questions q front prompt ask text questiontext interviewquestion query problem statement \
      frage fragen fragestellung vorderseite aufgabe recto enonce pregunta preguntas anverso frente \
      pergunta perguntas domanda domande fronte вопрос вопросы 问题 題目 题目 質問 問題
      """
    ),
    (
      .wording,
      "wordings variant variants alternative alternatives rephrasing rephrasings variation variations"
    ),
    (.title, "title titel titre titulo titolo name"),
    (.context, "context scenario background code snippet codesnippet description beschreibung"),
    (
      .answer,
      """
      answer answers a back response responses reply solution solutions explanation explanations modelanswer idealanswer \
      sampleanswer exampleanswer suggestedanswer expectedanswer bestanswer definition rationale outline extra backextra \
      notes comment comments remarks \
      antwort antworten ruckseite loesung losung musterantwort erklarung erlauterung reponse reponses verso explication \
      respuesta respuestas reverso solucion explicacion resposta respostas verso risposta risposte retro ответ ответы \
      答案 回答 答え 解答
      """
    ),
    (
      .topics,
      """
      tag tags topic topics category categories subcategory subtopic subject subjects section group theme themes chapter \
      area module skill skills domain keywords keyword \
      thema themen kategorie kategorien schlagwort schlagworte schlagworter stichwort stichworte stichworter fach bereich kapitel abschnitt \
      sujet sujets categorie etiquette etiquettes rubrique tema temas categoria categorias etiqueta etiquetas materia \
      argomento argomenti тема темы тег теги 标签 分类 分類 タグ
      """
    ),
    (.deck, "deck deckname stapel paquet mazo baralho mazzo"),
    (.kind, "kind type questiontype art typ fragetyp genre tipo typedequestion"),
    (
      .level,
      """
      level levels difficulty seniority experiencelevel stufe niveau schwierigkeit schwierigkeitsgrad \
      difficulte nivel dificultad dificuldade livello difficolta сложность 难度 難易度
      """
    ),
    (.time(.unknown), "time duration zeit dauer temps duree tiempo duracion tempo"),
    (.time(.minutes), "min mins minute minutes"),
    (.time(.seconds), "sec secs second seconds"),
    (.prepare(.unknown), "prepare preparation preparacion"),
    (
      .lookFor,
      """
      lookfor whattolookfor whatwelookfor lookingfor points point keypoint keypoints talkingpoints expectedpoints \
      goodtohear goodsigns greenflag greenflags criteria evaluationcriteria rubric checklist keytakeaways mustmention \
      punkte stichpunkte kernpunkte kriterien pointscles criteres puntosclave criterios puntos
      """
    ),
    (
      .redFlags,
      """
      redflag redflags badsigns warningsigns antipatterns whattoavoid avoid mistakes commonmistakes warnsignale \
      warnzeichen signauxdalerte aeviter senalesdealerta banderasrojas
      """
    ),
    (
      .followUps,
      """
      followup followups followupquestion followupquestions furtherquestions probes probingquestions nachfrage nachfragen \
      folgefragen anschlussfragen relance relances questionsdesuivi preguntasdeseguimiento repreguntas seguimiento
      """
    ),
    (.hint, "hint hints hinweis hinweise tipp tipps indice indices astuce pista pistas dica dicas"),
    (
      .source,
      """
      source sources author authors company origin credit credits reference references askedby askedat url link \
      quelle quellen autor firma unternehmen auteur entreprise fuente fuentes autora empresa fonte
      """
    ),
    (.options, "options choices possibleanswers answeroptions distractors antwortmoglichkeiten opciones"),
    (
      .right,
      """
      correct correctanswer correctanswers correctoption correctoptions correctchoice correctindex rightanswer rightoption \
      answerkey answerindex richtig richtigeantwort correcta respuestacorrecta bonnereponse
      """
    ),
    (
      .nothing,
      """
      no nr num number index row rank order sno serial questionno questionnumber questionnr date created createdat updated \
      updatedat guid notetype noteid cardid status done count score votes
      """
    ),
  ]

  /// Words that tell the meaning of longer names; the first that is found counts.
  static let parts: [(String, ColumnMeaning)] = [
    ("redflag", .redFlags), ("followup", .followUps), ("lookfor", .lookFor), ("keypoint", .lookFor),
    ("greenflag", .lookFor), ("hint", .hint), ("correct", .right), ("difficult", .level),
    ("schwierig", .level),
    ("answer", .answer), ("antwort", .answer), ("reponse", .answer), ("respuesta", .answer),
    ("solution", .answer),
    ("explanation", .answer), ("categor", .topics), ("topic", .topics), ("kategorie", .topics),
    ("questiontype", .kind), ("question", .ask), ("frage", .ask), ("pregunta", .ask), ("prompt", .ask),
  ]
}
