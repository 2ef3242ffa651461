// Generated from schemas/show.schema.json by `npm run generate`. Do not edit.
// <stdin>
var validateShow = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "schema:show", title: "ScriptShow", type: "object", required: ["title", "rundown"], additionalProperties: !1, patternProperties: { "^x-": {} }, properties: { version: { title: "ScriptVersion", const: 1 }, title: { $ref: "#/$defs/title" }, language: { $ref: "#/$defs/language" }, target: { $ref: "#/$defs/duration" }, vars: { $ref: "#/$defs/vars" }, cast: { $ref: "#/$defs/cast" }, defaults: { $ref: "#/$defs/defaults" }, lexicon: { $ref: "#/$defs/lexicon" }, cues: { $ref: "#/$defs/cues" }, rundown: { title: "ScriptRundown", $ref: "#/$defs/rundown", minItems: 1 } }, $defs: { text: { title: "ScriptText", type: "string" }, words: { title: "ScriptWords", type: "string", pattern: "\\S" }, title: { title: "ScriptTitle", type: "string", pattern: "\\S" }, duration: { title: "ScriptDuration", type: "string", pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$" }, language: { title: "ScriptLanguage", type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" }, id: { title: "ScriptId", type: "string", pattern: "^[a-z][a-z0-9-]*$" }, cueNumber: { title: "ScriptNumber", type: ["string", "number"], pattern: "\\S" }, name: { title: "ScriptName", type: "string", pattern: "^[\\w.-]+$" }, speakerName: { title: "ScriptSpeakerName", type: "string", pattern: "\\S" }, colour: { title: "ScriptColour", anyOf: [{ enum: ["aliceblue", "antiquewhite", "aqua", "aquamarine", "azure", "beige", "bisque", "black", "blanchedalmond", "blue", "blueviolet", "brown", "burlywood", "cadetblue", "chartreuse", "chocolate", "coral", "cornflowerblue", "cornsilk", "crimson", "cyan", "darkblue", "darkcyan", "darkgoldenrod", "darkgray", "darkgreen", "darkgrey", "darkkhaki", "darkmagenta", "darkolivegreen", "darkorange", "darkorchid", "darkred", "darksalmon", "darkseagreen", "darkslateblue", "darkslategray", "darkslategrey", "darkturquoise", "darkviolet", "deeppink", "deepskyblue", "dimgray", "dimgrey", "dodgerblue", "firebrick", "floralwhite", "forestgreen", "fuchsia", "gainsboro", "ghostwhite", "gold", "goldenrod", "gray", "green", "greenyellow", "grey", "honeydew", "hotpink", "indianred", "indigo", "ivory", "khaki", "lavender", "lavenderblush", "lawngreen", "lemonchiffon", "lightblue", "lightcoral", "lightcyan", "lightgoldenrodyellow", "lightgray", "lightgreen", "lightgrey", "lightpink", "lightsalmon", "lightseagreen", "lightskyblue", "lightslategray", "lightslategrey", "lightsteelblue", "lightyellow", "lime", "limegreen", "linen", "magenta", "maroon", "mediumaquamarine", "mediumblue", "mediumorchid", "mediumpurple", "mediumseagreen", "mediumslateblue", "mediumspringgreen", "mediumturquoise", "mediumvioletred", "midnightblue", "mintcream", "mistyrose", "moccasin", "navajowhite", "navy", "oldlace", "olive", "olivedrab", "orange", "orangered", "orchid", "palegoldenrod", "palegreen", "paleturquoise", "palevioletred", "papayawhip", "peachpuff", "peru", "pink", "plum", "powderblue", "purple", "rebeccapurple", "red", "rosybrown", "royalblue", "saddlebrown", "salmon", "sandybrown", "seagreen", "seashell", "sienna", "silver", "skyblue", "slateblue", "slategray", "slategrey", "snow", "springgreen", "steelblue", "tan", "teal", "thistle", "tomato", "turquoise", "violet", "wheat", "white", "whitesmoke", "yellow", "yellowgreen"] }, { type: "string", pattern: "^#[0-9a-fA-F]{6}$" }] }, go: { title: "ScriptGo", enum: ["auto", "manual"] }, onError: { title: "ScriptOnError", enum: ["caption", "hold", "stop"] }, vars: { title: "ScriptVars", type: "object", propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, additionalProperties: { title: "ScriptVariable", type: ["string", "number", "boolean", "null"] } }, cast: { title: "ScriptCast", type: "object", minProperties: 1, propertyNames: { pattern: "\\S" }, additionalProperties: { $ref: "#/$defs/speaker" } }, speaker: { title: "ScriptSpeaker", type: ["object", "null"], additionalProperties: !1, properties: { voice: { $ref: "#/$defs/voice" }, fallback_voice: { $ref: "#/$defs/voice" }, avatar: { $ref: "#/$defs/avatar" } } }, voice: { title: "ScriptVoice", type: "object", additionalProperties: !1, properties: { provider: { title: "ScriptProvider", anyOf: [{ enum: ["openai", "embedded"] }, { type: "string", pattern: "\\S" }] }, name: { title: "ScriptVoiceName", anyOf: [{ enum: ["marin", "cedar", "alloy", "ash", "ballad", "coral", "echo", "fable", "onyx", "nova", "sage", "shimmer", "verse", "slt", "rms", "awb", "kal16", "kal"] }, { type: "string", pattern: "\\S" }] }, model: { title: "ScriptModel", anyOf: [{ enum: ["gpt-4o-mini-tts", "tts-1", "tts-1-hd"] }, { type: "string", pattern: "\\S" }] }, instructions: { title: "ScriptInstructions", type: "string" }, speed: { title: "ScriptSpeed", type: "number", minimum: 0.25, maximum: 4 } } }, avatar: { title: "ScriptAvatar", type: "object", additionalProperties: !1, properties: { provider: { title: "ScriptAvatarProvider", enum: ["tavus", "none"] }, persona: { title: "ScriptPersona", type: "string", pattern: "\\S" }, replica: { title: "ScriptReplica", type: "string", pattern: "\\S" } } }, defaults: { title: "ScriptDefaults", type: "object", additionalProperties: !1, properties: { speaker: { $ref: "#/$defs/speakerName" }, tail: { $ref: "#/$defs/duration" }, on_error: { $ref: "#/$defs/onError" }, go: { $ref: "#/$defs/go" } } }, lexicon: { title: "ScriptLexicon", type: "object", propertyNames: { pattern: "\\S" }, additionalProperties: { $ref: "#/$defs/words" } }, cues: { title: "ScriptCues", type: "object", propertyNames: { pattern: "^[\\w.-]+$" }, additionalProperties: { $ref: "#/$defs/cueDeclaration" } }, cueDeclaration: { title: "ScriptCueDeclaration", type: ["object", "null"], additionalProperties: !1, properties: { note: { $ref: "#/$defs/text" } } }, rundown: { title: "ScriptRundown", type: "array", items: { $ref: "#/$defs/item" } }, item: {}, every: { title: "ScriptEvery", type: "object", properties: { id: { $ref: "#/$defs/id" }, number: { $ref: "#/$defs/cueNumber" }, title: { $ref: "#/$defs/title" }, note: { $ref: "#/$defs/text" }, colour: { $ref: "#/$defs/colour" }, skip: { title: "ScriptSkip", type: "boolean" }, go: { $ref: "#/$defs/go" }, on_error: { $ref: "#/$defs/onError" } } }, line: { title: "ScriptLine", type: "object", required: ["line"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { line: { $ref: "#/$defs/text" }, speaker: { $ref: "#/$defs/speakerName" }, say: { $ref: "#/$defs/words" }, voice: { $ref: "#/$defs/voice" }, audio: { $ref: "#/$defs/words" }, tail: { $ref: "#/$defs/duration" } } }, pause: { title: "ScriptPause", type: "object", required: ["pause"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { pause: { $ref: "#/$defs/duration" } } }, cue: { title: "ScriptCue", type: "object", required: ["cue"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { cue: { $ref: "#/$defs/name" }, with: { $ref: "#/$defs/payload" }, delay: { $ref: "#/$defs/duration" } } }, payload: { title: "ScriptPayload", type: "object" }, wait: { title: "ScriptWait", type: "object", required: ["wait"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { wait: { $ref: "#/$defs/waitFor" } } }, waitFor: {}, waitEvent: { title: "ScriptWaitEvent", type: "object", required: ["event"], additionalProperties: !1, properties: { event: { $ref: "#/$defs/name" }, timeout: { $ref: "#/$defs/duration" }, then: { title: "ScriptThen", enum: ["continue", "stop"] } } }, segment: { title: "ScriptSegment", type: "object", required: ["segment"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { segment: { $ref: "#/$defs/title" }, target: { $ref: "#/$defs/duration" }, rundown: { anyOf: [{ $ref: "#/$defs/rundown" }, { type: "null" }] } } } } }, schema32 = { title: "ScriptTitle", type: "string", pattern: "\\S" }, schema33 = { title: "ScriptLanguage", type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" }, schema34 = { title: "ScriptDuration", type: "string", pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$" }, schema35 = { title: "ScriptVars", type: "object", propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, additionalProperties: { title: "ScriptVariable", type: ["string", "number", "boolean", "null"] } }, func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^x-", "u"), pattern5 = new RegExp("\\S", "u"), pattern6 = new RegExp("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u"), pattern7 = new RegExp("^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$", "u"), pattern8 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u"), schema36 = { title: "ScriptCast", type: "object", minProperties: 1, propertyNames: { pattern: "\\S" }, additionalProperties: { $ref: "#/$defs/speaker" } }, schema37 = { title: "ScriptSpeaker", type: ["object", "null"], additionalProperties: !1, properties: { voice: { $ref: "#/$defs/voice" }, fallback_voice: { $ref: "#/$defs/voice" }, avatar: { $ref: "#/$defs/avatar" } } }, schema38 = { title: "ScriptVoice", type: "object", additionalProperties: !1, properties: { provider: { title: "ScriptProvider", anyOf: [{ enum: ["openai", "embedded"] }, { type: "string", pattern: "\\S" }] }, name: { title: "ScriptVoiceName", anyOf: [{ enum: ["marin", "cedar", "alloy", "ash", "ballad", "coral", "echo", "fable", "onyx", "nova", "sage", "shimmer", "verse", "slt", "rms", "awb", "kal16", "kal"] }, { type: "string", pattern: "\\S" }] }, model: { title: "ScriptModel", anyOf: [{ enum: ["gpt-4o-mini-tts", "tts-1", "tts-1-hd"] }, { type: "string", pattern: "\\S" }] }, instructions: { title: "ScriptInstructions", type: "string" }, speed: { title: "ScriptSpeed", type: "number", minimum: 0.25, maximum: 4 } } }, schema40 = { title: "ScriptAvatar", type: "object", additionalProperties: !1, properties: { provider: { title: "ScriptAvatarProvider", enum: ["tavus", "none"] }, persona: { title: "ScriptPersona", type: "string", pattern: "\\S" }, replica: { title: "ScriptReplica", type: "string", pattern: "\\S" } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), !(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema37.type }, message: "must be object,null", schema: schema37.type, parentSchema: schema37, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "voice" || key0 === "fallback_voice" || key0 === "avatar")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema37, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.voice !== void 0) {
      let data0 = data.voice;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (let key1 in data0)
          if (!(key1 === "provider" || key1 === "name" || key1 === "model" || key1 === "instructions" || key1 === "speed")) {
            let err2 = { instancePath: instancePath + "/voice", schemaPath: "#/$defs/voice/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema38, data: data0 };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        if (data0.provider !== void 0) {
          let data1 = data0.provider, _errs7 = errors, valid3 = !1, _errs8 = errors;
          if (!(data1 === "openai" || data1 === "embedded")) {
            let err3 = { instancePath: instancePath + "/voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema38.properties.provider.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.provider.anyOf[0].enum, parentSchema: schema38.properties.provider.anyOf[0], data: data1 };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
          var _valid0 = _errs8 === errors;
          valid3 = valid3 || _valid0;
          let _errs9 = errors;
          if (typeof data1 == "string") {
            if (!pattern5.test(data1)) {
              let err4 = { instancePath: instancePath + "/voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf/1/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema38.properties.provider.anyOf[1], data: data1 };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
          } else {
            let err5 = { instancePath: instancePath + "/voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.provider.anyOf[1].type, parentSchema: schema38.properties.provider.anyOf[1], data: data1 };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
          var _valid0 = _errs9 === errors;
          if (valid3 = valid3 || _valid0, valid3)
            errors = _errs7, vErrors !== null && (_errs7 ? vErrors.length = _errs7 : vErrors = null);
          else {
            let err6 = { instancePath: instancePath + "/voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema38.properties.provider.anyOf, parentSchema: schema38.properties.provider, data: data1 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
        if (data0.name !== void 0) {
          let data2 = data0.name, _errs12 = errors, valid4 = !1, _errs13 = errors;
          if (!(data2 === "marin" || data2 === "cedar" || data2 === "alloy" || data2 === "ash" || data2 === "ballad" || data2 === "coral" || data2 === "echo" || data2 === "fable" || data2 === "onyx" || data2 === "nova" || data2 === "sage" || data2 === "shimmer" || data2 === "verse" || data2 === "slt" || data2 === "rms" || data2 === "awb" || data2 === "kal16" || data2 === "kal")) {
            let err7 = { instancePath: instancePath + "/voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema38.properties.name.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.name.anyOf[0].enum, parentSchema: schema38.properties.name.anyOf[0], data: data2 };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          var _valid1 = _errs13 === errors;
          valid4 = valid4 || _valid1;
          let _errs14 = errors;
          if (typeof data2 == "string") {
            if (!pattern5.test(data2)) {
              let err8 = { instancePath: instancePath + "/voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf/1/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema38.properties.name.anyOf[1], data: data2 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            let err9 = { instancePath: instancePath + "/voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.name.anyOf[1].type, parentSchema: schema38.properties.name.anyOf[1], data: data2 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
          var _valid1 = _errs14 === errors;
          if (valid4 = valid4 || _valid1, valid4)
            errors = _errs12, vErrors !== null && (_errs12 ? vErrors.length = _errs12 : vErrors = null);
          else {
            let err10 = { instancePath: instancePath + "/voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema38.properties.name.anyOf, parentSchema: schema38.properties.name, data: data2 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        if (data0.model !== void 0) {
          let data3 = data0.model, _errs17 = errors, valid5 = !1, _errs18 = errors;
          if (!(data3 === "gpt-4o-mini-tts" || data3 === "tts-1" || data3 === "tts-1-hd")) {
            let err11 = { instancePath: instancePath + "/voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema38.properties.model.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.model.anyOf[0].enum, parentSchema: schema38.properties.model.anyOf[0], data: data3 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var _valid2 = _errs18 === errors;
          valid5 = valid5 || _valid2;
          let _errs19 = errors;
          if (typeof data3 == "string") {
            if (!pattern5.test(data3)) {
              let err12 = { instancePath: instancePath + "/voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf/1/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema38.properties.model.anyOf[1], data: data3 };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
          } else {
            let err13 = { instancePath: instancePath + "/voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.model.anyOf[1].type, parentSchema: schema38.properties.model.anyOf[1], data: data3 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          var _valid2 = _errs19 === errors;
          if (valid5 = valid5 || _valid2, valid5)
            errors = _errs17, vErrors !== null && (_errs17 ? vErrors.length = _errs17 : vErrors = null);
          else {
            let err14 = { instancePath: instancePath + "/voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema38.properties.model.anyOf, parentSchema: schema38.properties.model, data: data3 };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
        if (data0.instructions !== void 0) {
          let data4 = data0.instructions;
          if (typeof data4 != "string") {
            let err15 = { instancePath: instancePath + "/voice/instructions", schemaPath: "#/$defs/voice/properties/instructions/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.instructions.type, parentSchema: schema38.properties.instructions, data: data4 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
        if (data0.speed !== void 0) {
          let data5 = data0.speed;
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 > 4 || isNaN(data5)) {
              let err16 = { instancePath: instancePath + "/voice/speed", schemaPath: "#/$defs/voice/properties/speed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4 }, message: "must be <= 4", schema: 4, parentSchema: schema38.properties.speed, data: data5 };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data5 < 0.25 || isNaN(data5)) {
              let err17 = { instancePath: instancePath + "/voice/speed", schemaPath: "#/$defs/voice/properties/speed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.25 }, message: "must be >= 0.25", schema: 0.25, parentSchema: schema38.properties.speed, data: data5 };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          } else {
            let err18 = { instancePath: instancePath + "/voice/speed", schemaPath: "#/$defs/voice/properties/speed/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema38.properties.speed.type, parentSchema: schema38.properties.speed, data: data5 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
      } else {
        let err19 = { instancePath: instancePath + "/voice", schemaPath: "#/$defs/voice/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema38.type, parentSchema: schema38, data: data0 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.fallback_voice !== void 0) {
      let data6 = data.fallback_voice;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (let key2 in data6)
          if (!(key2 === "provider" || key2 === "name" || key2 === "model" || key2 === "instructions" || key2 === "speed")) {
            let err20 = { instancePath: instancePath + "/fallback_voice", schemaPath: "#/$defs/voice/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema38, data: data6 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        if (data6.provider !== void 0) {
          let data7 = data6.provider, _errs30 = errors, valid8 = !1, _errs31 = errors;
          if (!(data7 === "openai" || data7 === "embedded")) {
            let err21 = { instancePath: instancePath + "/fallback_voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema38.properties.provider.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.provider.anyOf[0].enum, parentSchema: schema38.properties.provider.anyOf[0], data: data7 };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
          var _valid3 = _errs31 === errors;
          valid8 = valid8 || _valid3;
          let _errs32 = errors;
          if (typeof data7 == "string") {
            if (!pattern5.test(data7)) {
              let err22 = { instancePath: instancePath + "/fallback_voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf/1/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema38.properties.provider.anyOf[1], data: data7 };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
          } else {
            let err23 = { instancePath: instancePath + "/fallback_voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.provider.anyOf[1].type, parentSchema: schema38.properties.provider.anyOf[1], data: data7 };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
          var _valid3 = _errs32 === errors;
          if (valid8 = valid8 || _valid3, valid8)
            errors = _errs30, vErrors !== null && (_errs30 ? vErrors.length = _errs30 : vErrors = null);
          else {
            let err24 = { instancePath: instancePath + "/fallback_voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema38.properties.provider.anyOf, parentSchema: schema38.properties.provider, data: data7 };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
        if (data6.name !== void 0) {
          let data8 = data6.name, _errs35 = errors, valid9 = !1, _errs36 = errors;
          if (!(data8 === "marin" || data8 === "cedar" || data8 === "alloy" || data8 === "ash" || data8 === "ballad" || data8 === "coral" || data8 === "echo" || data8 === "fable" || data8 === "onyx" || data8 === "nova" || data8 === "sage" || data8 === "shimmer" || data8 === "verse" || data8 === "slt" || data8 === "rms" || data8 === "awb" || data8 === "kal16" || data8 === "kal")) {
            let err25 = { instancePath: instancePath + "/fallback_voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema38.properties.name.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.name.anyOf[0].enum, parentSchema: schema38.properties.name.anyOf[0], data: data8 };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
          var _valid4 = _errs36 === errors;
          valid9 = valid9 || _valid4;
          let _errs37 = errors;
          if (typeof data8 == "string") {
            if (!pattern5.test(data8)) {
              let err26 = { instancePath: instancePath + "/fallback_voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf/1/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema38.properties.name.anyOf[1], data: data8 };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
          } else {
            let err27 = { instancePath: instancePath + "/fallback_voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.name.anyOf[1].type, parentSchema: schema38.properties.name.anyOf[1], data: data8 };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
          var _valid4 = _errs37 === errors;
          if (valid9 = valid9 || _valid4, valid9)
            errors = _errs35, vErrors !== null && (_errs35 ? vErrors.length = _errs35 : vErrors = null);
          else {
            let err28 = { instancePath: instancePath + "/fallback_voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema38.properties.name.anyOf, parentSchema: schema38.properties.name, data: data8 };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
        }
        if (data6.model !== void 0) {
          let data9 = data6.model, _errs40 = errors, valid10 = !1, _errs41 = errors;
          if (!(data9 === "gpt-4o-mini-tts" || data9 === "tts-1" || data9 === "tts-1-hd")) {
            let err29 = { instancePath: instancePath + "/fallback_voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema38.properties.model.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.model.anyOf[0].enum, parentSchema: schema38.properties.model.anyOf[0], data: data9 };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
          var _valid5 = _errs41 === errors;
          valid10 = valid10 || _valid5;
          let _errs42 = errors;
          if (typeof data9 == "string") {
            if (!pattern5.test(data9)) {
              let err30 = { instancePath: instancePath + "/fallback_voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf/1/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema38.properties.model.anyOf[1], data: data9 };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
          } else {
            let err31 = { instancePath: instancePath + "/fallback_voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.model.anyOf[1].type, parentSchema: schema38.properties.model.anyOf[1], data: data9 };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
          var _valid5 = _errs42 === errors;
          if (valid10 = valid10 || _valid5, valid10)
            errors = _errs40, vErrors !== null && (_errs40 ? vErrors.length = _errs40 : vErrors = null);
          else {
            let err32 = { instancePath: instancePath + "/fallback_voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema38.properties.model.anyOf, parentSchema: schema38.properties.model, data: data9 };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        }
        if (data6.instructions !== void 0) {
          let data10 = data6.instructions;
          if (typeof data10 != "string") {
            let err33 = { instancePath: instancePath + "/fallback_voice/instructions", schemaPath: "#/$defs/voice/properties/instructions/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.instructions.type, parentSchema: schema38.properties.instructions, data: data10 };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
        if (data6.speed !== void 0) {
          let data11 = data6.speed;
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 > 4 || isNaN(data11)) {
              let err34 = { instancePath: instancePath + "/fallback_voice/speed", schemaPath: "#/$defs/voice/properties/speed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4 }, message: "must be <= 4", schema: 4, parentSchema: schema38.properties.speed, data: data11 };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
            if (data11 < 0.25 || isNaN(data11)) {
              let err35 = { instancePath: instancePath + "/fallback_voice/speed", schemaPath: "#/$defs/voice/properties/speed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.25 }, message: "must be >= 0.25", schema: 0.25, parentSchema: schema38.properties.speed, data: data11 };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
          } else {
            let err36 = { instancePath: instancePath + "/fallback_voice/speed", schemaPath: "#/$defs/voice/properties/speed/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema38.properties.speed.type, parentSchema: schema38.properties.speed, data: data11 };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        }
      } else {
        let err37 = { instancePath: instancePath + "/fallback_voice", schemaPath: "#/$defs/voice/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema38.type, parentSchema: schema38, data: data6 };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.avatar !== void 0) {
      let data12 = data.avatar;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (let key3 in data12)
          if (!(key3 === "provider" || key3 === "persona" || key3 === "replica")) {
            let err38 = { instancePath: instancePath + "/avatar", schemaPath: "#/$defs/avatar/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema40, data: data12 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        if (data12.provider !== void 0) {
          let data13 = data12.provider;
          if (!(data13 === "tavus" || data13 === "none")) {
            let err39 = { instancePath: instancePath + "/avatar/provider", schemaPath: "#/$defs/avatar/properties/provider/enum", keyword: "enum", params: { allowedValues: schema40.properties.provider.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.provider.enum, parentSchema: schema40.properties.provider, data: data13 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        if (data12.persona !== void 0) {
          let data14 = data12.persona;
          if (typeof data14 == "string") {
            if (!pattern5.test(data14)) {
              let err40 = { instancePath: instancePath + "/avatar/persona", schemaPath: "#/$defs/avatar/properties/persona/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema40.properties.persona, data: data14 };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
          } else {
            let err41 = { instancePath: instancePath + "/avatar/persona", schemaPath: "#/$defs/avatar/properties/persona/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.persona.type, parentSchema: schema40.properties.persona, data: data14 };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
        }
        if (data12.replica !== void 0) {
          let data15 = data12.replica;
          if (typeof data15 == "string") {
            if (!pattern5.test(data15)) {
              let err42 = { instancePath: instancePath + "/avatar/replica", schemaPath: "#/$defs/avatar/properties/replica/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema40.properties.replica, data: data15 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
          } else {
            let err43 = { instancePath: instancePath + "/avatar/replica", schemaPath: "#/$defs/avatar/properties/replica/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.replica.type, parentSchema: schema40.properties.replica, data: data15 };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
        }
      } else {
        let err44 = { instancePath: instancePath + "/avatar", schemaPath: "#/$defs/avatar/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data: data12 };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
  }
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      let err0 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema36, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) {
      let _errs1 = errors;
      if (typeof key0 == "string" && !pattern5.test(key0)) {
        let err1 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema36.propertyNames, data: key0, propertyName: key0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err2 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid", schema: schema36.propertyNames, parentSchema: schema36, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    for (let key1 in data)
      validate22(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.type, parentSchema: schema36, data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema41 = { title: "ScriptDefaults", type: "object", additionalProperties: !1, properties: { speaker: { $ref: "#/$defs/speakerName" }, tail: { $ref: "#/$defs/duration" }, on_error: { $ref: "#/$defs/onError" }, go: { $ref: "#/$defs/go" } } }, schema42 = { title: "ScriptSpeakerName", type: "string", pattern: "\\S" }, schema44 = { title: "ScriptOnError", enum: ["caption", "hold", "stop"] }, schema45 = { title: "ScriptGo", enum: ["auto", "manual"] };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "speaker" || key0 === "tail" || key0 === "on_error" || key0 === "go")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema41, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.speaker !== void 0) {
      let data0 = data.speaker;
      if (typeof data0 == "string") {
        if (!pattern5.test(data0)) {
          let err1 = { instancePath: instancePath + "/speaker", schemaPath: "#/$defs/speakerName/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema42, data: data0 };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/speaker", schemaPath: "#/$defs/speakerName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.type, parentSchema: schema42, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.tail !== void 0) {
      let data1 = data.tail;
      if (typeof data1 == "string") {
        if (!pattern7.test(data1)) {
          let err3 = { instancePath: instancePath + "/tail", schemaPath: "#/$defs/duration/pattern", keyword: "pattern", params: { pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$" }, message: 'must match pattern "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$"', schema: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$", parentSchema: schema34, data: data1 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/tail", schemaPath: "#/$defs/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data1 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.on_error !== void 0) {
      let data2 = data.on_error;
      if (!(data2 === "caption" || data2 === "hold" || data2 === "stop")) {
        let err5 = { instancePath: instancePath + "/on_error", schemaPath: "#/$defs/onError/enum", keyword: "enum", params: { allowedValues: schema44.enum }, message: "must be equal to one of the allowed values", schema: schema44.enum, parentSchema: schema44, data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.go !== void 0) {
      let data3 = data.go;
      if (!(data3 === "auto" || data3 === "manual")) {
        let err6 = { instancePath: instancePath + "/go", schemaPath: "#/$defs/go/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values", schema: schema45.enum, parentSchema: schema45, data: data3 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema46 = { title: "ScriptLexicon", type: "object", propertyNames: { pattern: "\\S" }, additionalProperties: { $ref: "#/$defs/words" } }, schema47 = { title: "ScriptWords", type: "string", pattern: "\\S" };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      if (typeof key0 == "string" && !pattern5.test(key0)) {
        let err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema46.propertyNames, data: key0, propertyName: key0 };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid", schema: schema46.propertyNames, parentSchema: schema46, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    for (let key1 in data) {
      let data0 = data[key1];
      if (typeof data0 == "string") {
        if (!pattern5.test(data0)) {
          let err2 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/words/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema47, data: data0 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/words/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.type, parentSchema: schema47, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.type, parentSchema: schema46, data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate27.errors = vErrors, errors === 0;
}
validate27.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema48 = { title: "ScriptCues", type: "object", propertyNames: { pattern: "^[\\w.-]+$" }, additionalProperties: { $ref: "#/$defs/cueDeclaration" } }, pattern22 = new RegExp("^[\\w.-]+$", "u"), schema49 = { title: "ScriptCueDeclaration", type: ["object", "null"], additionalProperties: !1, properties: { note: { $ref: "#/$defs/text" } } }, schema50 = { title: "ScriptText", type: "string" };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), !(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema49.type }, message: "must be object,null", schema: schema49.type, parentSchema: schema49, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (key0 !== "note") {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema49, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.note !== void 0) {
      let data0 = data.note;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/note", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.type, parentSchema: schema50, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  }
  return validate30.errors = vErrors, errors === 0;
}
validate30.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      if (typeof key0 == "string" && !pattern22.test(key0)) {
        let err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[\\w.-]+$" }, message: 'must match pattern "^[\\w.-]+$"', schema: "^[\\w.-]+$", parentSchema: schema48.propertyNames, data: key0, propertyName: key0 };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid", schema: schema48.propertyNames, parentSchema: schema48, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    for (let key1 in data)
      validate30(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length);
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema48.type, parentSchema: schema48, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate29.errors = vErrors, errors === 0;
}
validate29.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema51 = { title: "ScriptRundown", type: "array", items: { $ref: "#/$defs/item" } };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), !Array.isArray(data)) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema51.type, parentSchema: schema51, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate33.errors = vErrors, errors === 0;
}
validate33.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.title === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.rundown === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rundown" }, message: "must have required property 'rundown'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(func1.call(schema31.properties, key0) || pattern4.test(key0))) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (data0 !== 1) {
        let err3 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema31.properties.version, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (!pattern5.test(data1)) {
          let err4 = { instancePath: instancePath + "/title", schemaPath: "#/$defs/title/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema32, data: data1 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/title", schemaPath: "#/$defs/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data1 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.language !== void 0) {
      let data2 = data.language;
      if (typeof data2 == "string") {
        if (!pattern6.test(data2)) {
          let err6 = { instancePath: instancePath + "/language", schemaPath: "#/$defs/language/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" }, message: 'must match pattern "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"', schema: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", parentSchema: schema33, data: data2 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/language", schemaPath: "#/$defs/language/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data2 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.target !== void 0) {
      let data3 = data.target;
      if (typeof data3 == "string") {
        if (!pattern7.test(data3)) {
          let err8 = { instancePath: instancePath + "/target", schemaPath: "#/$defs/duration/pattern", keyword: "pattern", params: { pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$" }, message: 'must match pattern "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$"', schema: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$", parentSchema: schema34, data: data3 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/target", schemaPath: "#/$defs/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data3 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.vars !== void 0) {
      let data4 = data.vars;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (let key1 in data4) {
          let _errs15 = errors;
          if (typeof key1 == "string" && !pattern8.test(key1)) {
            let err10 = { instancePath: instancePath + "/vars", schemaPath: "#/$defs/vars/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema35.propertyNames, data: key1, propertyName: key1 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          var valid5 = _errs15 === errors;
          if (!valid5) {
            let err11 = { instancePath: instancePath + "/vars", schemaPath: "#/$defs/vars/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid", schema: schema35.propertyNames, parentSchema: schema35, data: data4 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
        for (let key2 in data4) {
          let data5 = data4[key2];
          if (typeof data5 != "string" && !(typeof data5 == "number" && isFinite(data5)) && typeof data5 != "boolean" && data5 !== null) {
            let err12 = { instancePath: instancePath + "/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/vars/additionalProperties/type", keyword: "type", params: { type: schema35.additionalProperties.type }, message: "must be string,number,boolean,null", schema: schema35.additionalProperties.type, parentSchema: schema35.additionalProperties, data: data5 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
      } else {
        let err13 = { instancePath: instancePath + "/vars", schemaPath: "#/$defs/vars/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data4 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.cast !== void 0 && (validate21(data.cast, { instancePath: instancePath + "/cast", parentData: data, parentDataProperty: "cast", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.defaults !== void 0 && (validate25(data.defaults, { instancePath: instancePath + "/defaults", parentData: data, parentDataProperty: "defaults", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.lexicon !== void 0 && (validate27(data.lexicon, { instancePath: instancePath + "/lexicon", parentData: data, parentDataProperty: "lexicon", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.cues !== void 0 && (validate29(data.cues, { instancePath: instancePath + "/cues", parentData: data, parentDataProperty: "cues", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length)), data.rundown !== void 0) {
      let data10 = data.rundown;
      if (validate33(data10, { instancePath: instancePath + "/rundown", parentData: data, parentDataProperty: "rundown", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length), Array.isArray(data10) && data10.length < 1) {
        let err14 = { instancePath: instancePath + "/rundown", schemaPath: "#/properties/rundown/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.rundown, data: data10 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateLine = validate35, schema53 = { title: "ScriptLine", type: "object", required: ["line"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { line: { $ref: "#/$defs/text" }, speaker: { $ref: "#/$defs/speakerName" }, say: { $ref: "#/$defs/words" }, voice: { $ref: "#/$defs/voice" }, audio: { $ref: "#/$defs/words" }, tail: { $ref: "#/$defs/duration" } } }, schema54 = { title: "ScriptEvery", type: "object", properties: { id: { $ref: "#/$defs/id" }, number: { $ref: "#/$defs/cueNumber" }, title: { $ref: "#/$defs/title" }, note: { $ref: "#/$defs/text" }, colour: { $ref: "#/$defs/colour" }, skip: { title: "ScriptSkip", type: "boolean" }, go: { $ref: "#/$defs/go" }, on_error: { $ref: "#/$defs/onError" } } }, schema55 = { title: "ScriptId", type: "string", pattern: "^[a-z][a-z0-9-]*$" }, schema56 = { title: "ScriptNumber", type: ["string", "number"], pattern: "\\S" }, schema59 = { title: "ScriptColour", anyOf: [{ enum: ["aliceblue", "antiquewhite", "aqua", "aquamarine", "azure", "beige", "bisque", "black", "blanchedalmond", "blue", "blueviolet", "brown", "burlywood", "cadetblue", "chartreuse", "chocolate", "coral", "cornflowerblue", "cornsilk", "crimson", "cyan", "darkblue", "darkcyan", "darkgoldenrod", "darkgray", "darkgreen", "darkgrey", "darkkhaki", "darkmagenta", "darkolivegreen", "darkorange", "darkorchid", "darkred", "darksalmon", "darkseagreen", "darkslateblue", "darkslategray", "darkslategrey", "darkturquoise", "darkviolet", "deeppink", "deepskyblue", "dimgray", "dimgrey", "dodgerblue", "firebrick", "floralwhite", "forestgreen", "fuchsia", "gainsboro", "ghostwhite", "gold", "goldenrod", "gray", "green", "greenyellow", "grey", "honeydew", "hotpink", "indianred", "indigo", "ivory", "khaki", "lavender", "lavenderblush", "lawngreen", "lemonchiffon", "lightblue", "lightcoral", "lightcyan", "lightgoldenrodyellow", "lightgray", "lightgreen", "lightgrey", "lightpink", "lightsalmon", "lightseagreen", "lightskyblue", "lightslategray", "lightslategrey", "lightsteelblue", "lightyellow", "lime", "limegreen", "linen", "magenta", "maroon", "mediumaquamarine", "mediumblue", "mediumorchid", "mediumpurple", "mediumseagreen", "mediumslateblue", "mediumspringgreen", "mediumturquoise", "mediumvioletred", "midnightblue", "mintcream", "mistyrose", "moccasin", "navajowhite", "navy", "oldlace", "olive", "olivedrab", "orange", "orangered", "orchid", "palegoldenrod", "palegreen", "paleturquoise", "palevioletred", "papayawhip", "peachpuff", "peru", "pink", "plum", "powderblue", "purple", "rebeccapurple", "red", "rosybrown", "royalblue", "saddlebrown", "salmon", "sandybrown", "seagreen", "seashell", "sienna", "silver", "skyblue", "slateblue", "slategray", "slategrey", "snow", "springgreen", "steelblue", "tan", "teal", "thistle", "tomato", "turquoise", "violet", "wheat", "white", "whitesmoke", "yellow", "yellowgreen"] }, { type: "string", pattern: "^#[0-9a-fA-F]{6}$" }] }, pattern23 = new RegExp("^[a-z][a-z0-9-]*$", "u"), pattern26 = new RegExp("^#[0-9a-fA-F]{6}$", "u");
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate36.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern23.test(data0)) {
          let err0 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]*$" }, message: 'must match pattern "^[a-z][a-z0-9-]*$"', schema: "^[a-z][a-z0-9-]*$", parentSchema: schema55, data: data0 };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data: data0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.number !== void 0) {
      let data1 = data.number;
      if (typeof data1 != "string" && !(typeof data1 == "number" && isFinite(data1))) {
        let err2 = { instancePath: instancePath + "/number", schemaPath: "#/$defs/cueNumber/type", keyword: "type", params: { type: schema56.type }, message: "must be string,number", schema: schema56.type, parentSchema: schema56, data: data1 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data1 == "string" && !pattern5.test(data1)) {
        let err3 = { instancePath: instancePath + "/number", schemaPath: "#/$defs/cueNumber/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema56, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (!pattern5.test(data2)) {
          let err4 = { instancePath: instancePath + "/title", schemaPath: "#/$defs/title/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema32, data: data2 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/title", schemaPath: "#/$defs/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.note !== void 0) {
      let data3 = data.note;
      if (typeof data3 != "string") {
        let err6 = { instancePath: instancePath + "/note", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.type, parentSchema: schema50, data: data3 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.colour !== void 0) {
      let data4 = data.colour, _errs15 = errors, valid6 = !1, _errs16 = errors;
      if (!(data4 === "aliceblue" || data4 === "antiquewhite" || data4 === "aqua" || data4 === "aquamarine" || data4 === "azure" || data4 === "beige" || data4 === "bisque" || data4 === "black" || data4 === "blanchedalmond" || data4 === "blue" || data4 === "blueviolet" || data4 === "brown" || data4 === "burlywood" || data4 === "cadetblue" || data4 === "chartreuse" || data4 === "chocolate" || data4 === "coral" || data4 === "cornflowerblue" || data4 === "cornsilk" || data4 === "crimson" || data4 === "cyan" || data4 === "darkblue" || data4 === "darkcyan" || data4 === "darkgoldenrod" || data4 === "darkgray" || data4 === "darkgreen" || data4 === "darkgrey" || data4 === "darkkhaki" || data4 === "darkmagenta" || data4 === "darkolivegreen" || data4 === "darkorange" || data4 === "darkorchid" || data4 === "darkred" || data4 === "darksalmon" || data4 === "darkseagreen" || data4 === "darkslateblue" || data4 === "darkslategray" || data4 === "darkslategrey" || data4 === "darkturquoise" || data4 === "darkviolet" || data4 === "deeppink" || data4 === "deepskyblue" || data4 === "dimgray" || data4 === "dimgrey" || data4 === "dodgerblue" || data4 === "firebrick" || data4 === "floralwhite" || data4 === "forestgreen" || data4 === "fuchsia" || data4 === "gainsboro" || data4 === "ghostwhite" || data4 === "gold" || data4 === "goldenrod" || data4 === "gray" || data4 === "green" || data4 === "greenyellow" || data4 === "grey" || data4 === "honeydew" || data4 === "hotpink" || data4 === "indianred" || data4 === "indigo" || data4 === "ivory" || data4 === "khaki" || data4 === "lavender" || data4 === "lavenderblush" || data4 === "lawngreen" || data4 === "lemonchiffon" || data4 === "lightblue" || data4 === "lightcoral" || data4 === "lightcyan" || data4 === "lightgoldenrodyellow" || data4 === "lightgray" || data4 === "lightgreen" || data4 === "lightgrey" || data4 === "lightpink" || data4 === "lightsalmon" || data4 === "lightseagreen" || data4 === "lightskyblue" || data4 === "lightslategray" || data4 === "lightslategrey" || data4 === "lightsteelblue" || data4 === "lightyellow" || data4 === "lime" || data4 === "limegreen" || data4 === "linen" || data4 === "magenta" || data4 === "maroon" || data4 === "mediumaquamarine" || data4 === "mediumblue" || data4 === "mediumorchid" || data4 === "mediumpurple" || data4 === "mediumseagreen" || data4 === "mediumslateblue" || data4 === "mediumspringgreen" || data4 === "mediumturquoise" || data4 === "mediumvioletred" || data4 === "midnightblue" || data4 === "mintcream" || data4 === "mistyrose" || data4 === "moccasin" || data4 === "navajowhite" || data4 === "navy" || data4 === "oldlace" || data4 === "olive" || data4 === "olivedrab" || data4 === "orange" || data4 === "orangered" || data4 === "orchid" || data4 === "palegoldenrod" || data4 === "palegreen" || data4 === "paleturquoise" || data4 === "palevioletred" || data4 === "papayawhip" || data4 === "peachpuff" || data4 === "peru" || data4 === "pink" || data4 === "plum" || data4 === "powderblue" || data4 === "purple" || data4 === "rebeccapurple" || data4 === "red" || data4 === "rosybrown" || data4 === "royalblue" || data4 === "saddlebrown" || data4 === "salmon" || data4 === "sandybrown" || data4 === "seagreen" || data4 === "seashell" || data4 === "sienna" || data4 === "silver" || data4 === "skyblue" || data4 === "slateblue" || data4 === "slategray" || data4 === "slategrey" || data4 === "snow" || data4 === "springgreen" || data4 === "steelblue" || data4 === "tan" || data4 === "teal" || data4 === "thistle" || data4 === "tomato" || data4 === "turquoise" || data4 === "violet" || data4 === "wheat" || data4 === "white" || data4 === "whitesmoke" || data4 === "yellow" || data4 === "yellowgreen")) {
        let err7 = { instancePath: instancePath + "/colour", schemaPath: "#/$defs/colour/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema59.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema59.anyOf[0].enum, parentSchema: schema59.anyOf[0], data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      var _valid0 = _errs16 === errors;
      valid6 = valid6 || _valid0;
      let _errs17 = errors;
      if (typeof data4 == "string") {
        if (!pattern26.test(data4)) {
          let err8 = { instancePath: instancePath + "/colour", schemaPath: "#/$defs/colour/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^#[0-9a-fA-F]{6}$" }, message: 'must match pattern "^#[0-9a-fA-F]{6}$"', schema: "^#[0-9a-fA-F]{6}$", parentSchema: schema59.anyOf[1], data: data4 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/colour", schemaPath: "#/$defs/colour/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.anyOf[1].type, parentSchema: schema59.anyOf[1], data: data4 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      var _valid0 = _errs17 === errors;
      if (valid6 = valid6 || _valid0, valid6)
        errors = _errs15, vErrors !== null && (_errs15 ? vErrors.length = _errs15 : vErrors = null);
      else {
        let err10 = { instancePath: instancePath + "/colour", schemaPath: "#/$defs/colour/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema59.anyOf, parentSchema: schema59, data: data4 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.skip !== void 0) {
      let data5 = data.skip;
      if (typeof data5 != "boolean") {
        let err11 = { instancePath: instancePath + "/skip", schemaPath: "#/properties/skip/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema54.properties.skip.type, parentSchema: schema54.properties.skip, data: data5 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.go !== void 0) {
      let data6 = data.go;
      if (!(data6 === "auto" || data6 === "manual")) {
        let err12 = { instancePath: instancePath + "/go", schemaPath: "#/$defs/go/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values", schema: schema45.enum, parentSchema: schema45, data: data6 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.on_error !== void 0) {
      let data7 = data.on_error;
      if (!(data7 === "caption" || data7 === "hold" || data7 === "stop")) {
        let err13 = { instancePath: instancePath + "/on_error", schemaPath: "#/$defs/onError/enum", keyword: "enum", params: { allowedValues: schema44.enum }, message: "must be equal to one of the allowed values", schema: schema44.enum, parentSchema: schema44, data: data7 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.type, parentSchema: schema54, data };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate36.errors = vErrors, errors === 0;
}
validate36.evaluated = { props: { id: !0, number: !0, title: !0, note: !0, colour: !0, skip: !0, go: !0, on_error: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.line === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema53.required, parentSchema: schema53, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.line !== void 0) {
      let data0 = data.line;
      if (typeof data0 != "string") {
        let err1 = { instancePath: instancePath + "/line", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.type, parentSchema: schema50, data: data0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.speaker !== void 0) {
      let data1 = data.speaker;
      if (typeof data1 == "string") {
        if (!pattern5.test(data1)) {
          let err2 = { instancePath: instancePath + "/speaker", schemaPath: "#/$defs/speakerName/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema42, data: data1 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/speaker", schemaPath: "#/$defs/speakerName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.type, parentSchema: schema42, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.say !== void 0) {
      let data2 = data.say;
      if (typeof data2 == "string") {
        if (!pattern5.test(data2)) {
          let err4 = { instancePath: instancePath + "/say", schemaPath: "#/$defs/words/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema47, data: data2 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/say", schemaPath: "#/$defs/words/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.type, parentSchema: schema47, data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.voice !== void 0) {
      let data3 = data.voice;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (let key0 in data3)
          if (!(key0 === "provider" || key0 === "name" || key0 === "model" || key0 === "instructions" || key0 === "speed")) {
            let err6 = { instancePath: instancePath + "/voice", schemaPath: "#/$defs/voice/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema38, data: data3 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        if (data3.provider !== void 0) {
          let data4 = data3.provider, _errs16 = errors, valid7 = !1, _errs17 = errors;
          if (!(data4 === "openai" || data4 === "embedded")) {
            let err7 = { instancePath: instancePath + "/voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema38.properties.provider.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.provider.anyOf[0].enum, parentSchema: schema38.properties.provider.anyOf[0], data: data4 };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          var _valid0 = _errs17 === errors;
          valid7 = valid7 || _valid0;
          let _errs18 = errors;
          if (typeof data4 == "string") {
            if (!pattern5.test(data4)) {
              let err8 = { instancePath: instancePath + "/voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf/1/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema38.properties.provider.anyOf[1], data: data4 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            let err9 = { instancePath: instancePath + "/voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.provider.anyOf[1].type, parentSchema: schema38.properties.provider.anyOf[1], data: data4 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
          var _valid0 = _errs18 === errors;
          if (valid7 = valid7 || _valid0, valid7)
            errors = _errs16, vErrors !== null && (_errs16 ? vErrors.length = _errs16 : vErrors = null);
          else {
            let err10 = { instancePath: instancePath + "/voice/provider", schemaPath: "#/$defs/voice/properties/provider/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema38.properties.provider.anyOf, parentSchema: schema38.properties.provider, data: data4 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        if (data3.name !== void 0) {
          let data5 = data3.name, _errs21 = errors, valid8 = !1, _errs22 = errors;
          if (!(data5 === "marin" || data5 === "cedar" || data5 === "alloy" || data5 === "ash" || data5 === "ballad" || data5 === "coral" || data5 === "echo" || data5 === "fable" || data5 === "onyx" || data5 === "nova" || data5 === "sage" || data5 === "shimmer" || data5 === "verse" || data5 === "slt" || data5 === "rms" || data5 === "awb" || data5 === "kal16" || data5 === "kal")) {
            let err11 = { instancePath: instancePath + "/voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema38.properties.name.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.name.anyOf[0].enum, parentSchema: schema38.properties.name.anyOf[0], data: data5 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var _valid1 = _errs22 === errors;
          valid8 = valid8 || _valid1;
          let _errs23 = errors;
          if (typeof data5 == "string") {
            if (!pattern5.test(data5)) {
              let err12 = { instancePath: instancePath + "/voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf/1/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema38.properties.name.anyOf[1], data: data5 };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
          } else {
            let err13 = { instancePath: instancePath + "/voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.name.anyOf[1].type, parentSchema: schema38.properties.name.anyOf[1], data: data5 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          var _valid1 = _errs23 === errors;
          if (valid8 = valid8 || _valid1, valid8)
            errors = _errs21, vErrors !== null && (_errs21 ? vErrors.length = _errs21 : vErrors = null);
          else {
            let err14 = { instancePath: instancePath + "/voice/name", schemaPath: "#/$defs/voice/properties/name/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema38.properties.name.anyOf, parentSchema: schema38.properties.name, data: data5 };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
        if (data3.model !== void 0) {
          let data6 = data3.model, _errs26 = errors, valid9 = !1, _errs27 = errors;
          if (!(data6 === "gpt-4o-mini-tts" || data6 === "tts-1" || data6 === "tts-1-hd")) {
            let err15 = { instancePath: instancePath + "/voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema38.properties.model.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.model.anyOf[0].enum, parentSchema: schema38.properties.model.anyOf[0], data: data6 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          var _valid2 = _errs27 === errors;
          valid9 = valid9 || _valid2;
          let _errs28 = errors;
          if (typeof data6 == "string") {
            if (!pattern5.test(data6)) {
              let err16 = { instancePath: instancePath + "/voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf/1/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema38.properties.model.anyOf[1], data: data6 };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
          } else {
            let err17 = { instancePath: instancePath + "/voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.model.anyOf[1].type, parentSchema: schema38.properties.model.anyOf[1], data: data6 };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
          var _valid2 = _errs28 === errors;
          if (valid9 = valid9 || _valid2, valid9)
            errors = _errs26, vErrors !== null && (_errs26 ? vErrors.length = _errs26 : vErrors = null);
          else {
            let err18 = { instancePath: instancePath + "/voice/model", schemaPath: "#/$defs/voice/properties/model/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema38.properties.model.anyOf, parentSchema: schema38.properties.model, data: data6 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        if (data3.instructions !== void 0) {
          let data7 = data3.instructions;
          if (typeof data7 != "string") {
            let err19 = { instancePath: instancePath + "/voice/instructions", schemaPath: "#/$defs/voice/properties/instructions/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.instructions.type, parentSchema: schema38.properties.instructions, data: data7 };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        if (data3.speed !== void 0) {
          let data8 = data3.speed;
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 > 4 || isNaN(data8)) {
              let err20 = { instancePath: instancePath + "/voice/speed", schemaPath: "#/$defs/voice/properties/speed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4 }, message: "must be <= 4", schema: 4, parentSchema: schema38.properties.speed, data: data8 };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (data8 < 0.25 || isNaN(data8)) {
              let err21 = { instancePath: instancePath + "/voice/speed", schemaPath: "#/$defs/voice/properties/speed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.25 }, message: "must be >= 0.25", schema: 0.25, parentSchema: schema38.properties.speed, data: data8 };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            let err22 = { instancePath: instancePath + "/voice/speed", schemaPath: "#/$defs/voice/properties/speed/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema38.properties.speed.type, parentSchema: schema38.properties.speed, data: data8 };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/voice", schemaPath: "#/$defs/voice/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema38.type, parentSchema: schema38, data: data3 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.audio !== void 0) {
      let data9 = data.audio;
      if (typeof data9 == "string") {
        if (!pattern5.test(data9)) {
          let err24 = { instancePath: instancePath + "/audio", schemaPath: "#/$defs/words/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema47, data: data9 };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/audio", schemaPath: "#/$defs/words/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.type, parentSchema: schema47, data: data9 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.tail !== void 0) {
      let data10 = data.tail;
      if (typeof data10 == "string") {
        if (!pattern7.test(data10)) {
          let err26 = { instancePath: instancePath + "/tail", schemaPath: "#/$defs/duration/pattern", keyword: "pattern", params: { pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$" }, message: 'must match pattern "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$"', schema: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$", parentSchema: schema34, data: data10 };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
      } else {
        let err27 = { instancePath: instancePath + "/tail", schemaPath: "#/$defs/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data10 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    for (let key1 in data)
      if (key1 !== "line" && key1 !== "speaker" && key1 !== "say" && key1 !== "voice" && key1 !== "audio" && key1 !== "tail" && key1 !== "id" && key1 !== "number" && key1 !== "title" && key1 !== "note" && key1 !== "colour" && key1 !== "skip" && key1 !== "go" && key1 !== "on_error") {
        let err28 = { instancePath, schemaPath: "#/unevaluatedProperties", keyword: "unevaluatedProperties", params: { unevaluatedProperty: key1 }, message: "must NOT have unevaluated properties", schema: !1, parentSchema: schema53, data };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
  } else {
    let err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.type, parentSchema: schema53, data };
    vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
  }
  return validate35.errors = vErrors, errors === 0;
}
validate35.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validatePause = validate38, schema68 = { title: "ScriptPause", type: "object", required: ["pause"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { pause: { $ref: "#/$defs/duration" } } };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.pause === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pause" }, message: "must have required property 'pause'", schema: schema68.required, parentSchema: schema68, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.pause !== void 0) {
      let data0 = data.pause;
      if (typeof data0 == "string") {
        if (!pattern7.test(data0)) {
          let err1 = { instancePath: instancePath + "/pause", schemaPath: "#/$defs/duration/pattern", keyword: "pattern", params: { pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$" }, message: 'must match pattern "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$"', schema: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$", parentSchema: schema34, data: data0 };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/pause", schemaPath: "#/$defs/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    for (let key0 in data)
      if (key0 !== "pause" && key0 !== "id" && key0 !== "number" && key0 !== "title" && key0 !== "note" && key0 !== "colour" && key0 !== "skip" && key0 !== "go" && key0 !== "on_error") {
        let err3 = { instancePath, schemaPath: "#/unevaluatedProperties", keyword: "unevaluatedProperties", params: { unevaluatedProperty: key0 }, message: "must NOT have unevaluated properties", schema: !1, parentSchema: schema68, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema68.type, parentSchema: schema68, data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate38.errors = vErrors, errors === 0;
}
validate38.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateCue = validate40, schema70 = { title: "ScriptCue", type: "object", required: ["cue"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { cue: { $ref: "#/$defs/name" }, with: { $ref: "#/$defs/payload" }, delay: { $ref: "#/$defs/duration" } } }, schema71 = { title: "ScriptName", type: "string", pattern: "^[\\w.-]+$" }, schema72 = { title: "ScriptPayload", type: "object" };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cue === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cue" }, message: "must have required property 'cue'", schema: schema70.required, parentSchema: schema70, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.cue !== void 0) {
      let data0 = data.cue;
      if (typeof data0 == "string") {
        if (!pattern22.test(data0)) {
          let err1 = { instancePath: instancePath + "/cue", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[\\w.-]+$" }, message: 'must match pattern "^[\\w.-]+$"', schema: "^[\\w.-]+$", parentSchema: schema71, data: data0 };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/cue", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema71.type, parentSchema: schema71, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.with !== void 0) {
      let data1 = data.with;
      if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
        let err3 = { instancePath: instancePath + "/with", schemaPath: "#/$defs/payload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema72.type, parentSchema: schema72, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.delay !== void 0) {
      let data2 = data.delay;
      if (typeof data2 == "string") {
        if (!pattern7.test(data2)) {
          let err4 = { instancePath: instancePath + "/delay", schemaPath: "#/$defs/duration/pattern", keyword: "pattern", params: { pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$" }, message: 'must match pattern "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$"', schema: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$", parentSchema: schema34, data: data2 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/delay", schemaPath: "#/$defs/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    for (let key0 in data)
      if (key0 !== "cue" && key0 !== "with" && key0 !== "delay" && key0 !== "id" && key0 !== "number" && key0 !== "title" && key0 !== "note" && key0 !== "colour" && key0 !== "skip" && key0 !== "go" && key0 !== "on_error") {
        let err6 = { instancePath, schemaPath: "#/unevaluatedProperties", keyword: "unevaluatedProperties", params: { unevaluatedProperty: key0 }, message: "must NOT have unevaluated properties", schema: !1, parentSchema: schema70, data };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema70.type, parentSchema: schema70, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate40.errors = vErrors, errors === 0;
}
validate40.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateWait = validate42, schema74 = { title: "ScriptWait", type: "object", required: ["wait"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { wait: { $ref: "#/$defs/waitFor" } } };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.wait === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "wait" }, message: "must have required property 'wait'", schema: schema74.required, parentSchema: schema74, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "wait" && key0 !== "id" && key0 !== "number" && key0 !== "title" && key0 !== "note" && key0 !== "colour" && key0 !== "skip" && key0 !== "go" && key0 !== "on_error") {
        let err1 = { instancePath, schemaPath: "#/unevaluatedProperties", keyword: "unevaluatedProperties", params: { unevaluatedProperty: key0 }, message: "must NOT have unevaluated properties", schema: !1, parentSchema: schema74, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema74.type, parentSchema: schema74, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate42.errors = vErrors, errors === 0;
}
validate42.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateWaitEvent = validate44, schema76 = { title: "ScriptWaitEvent", type: "object", required: ["event"], additionalProperties: !1, properties: { event: { $ref: "#/$defs/name" }, timeout: { $ref: "#/$defs/duration" }, then: { title: "ScriptThen", enum: ["continue", "stop"] } } };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate44.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'", schema: schema76.required, parentSchema: schema76, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "event" || key0 === "timeout" || key0 === "then")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema76, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.event !== void 0) {
      let data0 = data.event;
      if (typeof data0 == "string") {
        if (!pattern22.test(data0)) {
          let err2 = { instancePath: instancePath + "/event", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[\\w.-]+$" }, message: 'must match pattern "^[\\w.-]+$"', schema: "^[\\w.-]+$", parentSchema: schema71, data: data0 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/event", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema71.type, parentSchema: schema71, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.timeout !== void 0) {
      let data1 = data.timeout;
      if (typeof data1 == "string") {
        if (!pattern7.test(data1)) {
          let err4 = { instancePath: instancePath + "/timeout", schemaPath: "#/$defs/duration/pattern", keyword: "pattern", params: { pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$" }, message: 'must match pattern "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$"', schema: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$", parentSchema: schema34, data: data1 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/timeout", schemaPath: "#/$defs/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data1 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.then !== void 0) {
      let data2 = data.then;
      if (!(data2 === "continue" || data2 === "stop")) {
        let err6 = { instancePath: instancePath + "/then", schemaPath: "#/properties/then/enum", keyword: "enum", params: { allowedValues: schema76.properties.then.enum }, message: "must be equal to one of the allowed values", schema: schema76.properties.then.enum, parentSchema: schema76.properties.then, data: data2 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema76.type, parentSchema: schema76, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate44.errors = vErrors, errors === 0;
}
validate44.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateSegment = validate45, schema79 = { title: "ScriptSegment", type: "object", required: ["segment"], allOf: [{ $ref: "#/$defs/every" }], unevaluatedProperties: !1, properties: { segment: { $ref: "#/$defs/title" }, target: { $ref: "#/$defs/duration" }, rundown: { anyOf: [{ $ref: "#/$defs/rundown" }, { type: "null" }] } } };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.segment === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "segment" }, message: "must have required property 'segment'", schema: schema79.required, parentSchema: schema79, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.segment !== void 0) {
      let data0 = data.segment;
      if (typeof data0 == "string") {
        if (!pattern5.test(data0)) {
          let err1 = { instancePath: instancePath + "/segment", schemaPath: "#/$defs/title/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema32, data: data0 };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/segment", schemaPath: "#/$defs/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.target !== void 0) {
      let data1 = data.target;
      if (typeof data1 == "string") {
        if (!pattern7.test(data1)) {
          let err3 = { instancePath: instancePath + "/target", schemaPath: "#/$defs/duration/pattern", keyword: "pattern", params: { pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$" }, message: 'must match pattern "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$"', schema: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h)|[0-9]+(:[0-5][0-9]){1,2})$", parentSchema: schema34, data: data1 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/target", schemaPath: "#/$defs/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data1 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.rundown !== void 0) {
      let data2 = data.rundown, _errs9 = errors, valid4 = !1, _errs10 = errors;
      validate33(data2, { instancePath: instancePath + "/rundown", parentData: data, parentDataProperty: "rundown", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length);
      var _valid0 = _errs10 === errors;
      valid4 = valid4 || _valid0;
      let _errs11 = errors;
      if (data2 !== null) {
        let err5 = { instancePath: instancePath + "/rundown", schemaPath: "#/properties/rundown/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema79.properties.rundown.anyOf[1].type, parentSchema: schema79.properties.rundown.anyOf[1], data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      var _valid0 = _errs11 === errors;
      if (valid4 = valid4 || _valid0, valid4)
        errors = _errs9, vErrors !== null && (_errs9 ? vErrors.length = _errs9 : vErrors = null);
      else {
        let err6 = { instancePath: instancePath + "/rundown", schemaPath: "#/properties/rundown/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema79.properties.rundown.anyOf, parentSchema: schema79.properties.rundown, data: data2 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    for (let key0 in data)
      if (key0 !== "segment" && key0 !== "target" && key0 !== "rundown" && key0 !== "id" && key0 !== "number" && key0 !== "title" && key0 !== "note" && key0 !== "colour" && key0 !== "skip" && key0 !== "go" && key0 !== "on_error") {
        let err7 = { instancePath, schemaPath: "#/unevaluatedProperties", keyword: "unevaluatedProperties", params: { unevaluatedProperty: key0 }, message: "must NOT have unevaluated properties", schema: !1, parentSchema: schema79, data };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema79.type, parentSchema: schema79, data };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate45.errors = vErrors, errors === 0;
}
validate45.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateCue,
  validateLine,
  validatePause,
  validateSegment,
  validateShow,
  validateWait,
  validateWaitEvent
};
