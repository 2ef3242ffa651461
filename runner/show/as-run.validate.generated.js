// Generated from schemas/as-run.schema.json by `npm run generate`. Do not edit.
// <stdin>
var validateEntry = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "schema:as-run", title: "AsRunEntry", type: "object", required: ["seq", "at", "time_ms", "item", "type", "state", "by", "route"], additionalProperties: !1, properties: { seq: { type: "integer", minimum: 1 }, at: { type: "string" }, time_ms: { type: "number" }, item: { type: ["string", "null"] }, say: { type: "string" }, type: { enum: ["loaded", "standby", "go", "started", "finished", "interrupted", "cue", "waiting", "released", "paused", "resumed", "skipped", "jumped", "captioned", "failed", "held", "stopped", "panicked", "armed", "disarmed", "said", "dropped", "event", "route", "reconnected", "updated", "ended"] }, state: { $ref: "#/$defs/state" }, by: { type: "string", pattern: "^(script|operator:.*|api:.*)$" }, route: { enum: ["tavus", "agent_speech", "file"] }, text: { type: "string" }, speaker: { type: "string" }, name: { type: "string" }, with: { type: "object" }, heard_ms: { type: "number", minimum: 0 }, truncated_ms: { type: "number", minimum: 0 }, reason: { type: "string" }, latency: { type: "object", additionalProperties: !1, properties: { requested: { type: "number" }, first_audio: { type: "number" }, sent: { type: "number" }, started: { type: "number" }, finished: { type: "number" } } } }, $defs: { state: { title: "ShowState", enum: ["standby", "running", "waiting", "paused", "held", "stopped", "ended"] } } }, schema32 = { title: "ShowState", enum: ["standby", "running", "waiting", "paused", "held", "stopped", "ended"] }, func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^(script|operator:.*|api:.*)$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.seq === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.at === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.time_ms === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "time_ms" }, message: "must have required property 'time_ms'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.item === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "item" }, message: "must have required property 'item'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.type === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.state === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.by === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.route === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "route" }, message: "must have required property 'route'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31, data };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    if (data.seq !== void 0) {
      let data0 = data.seq;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err9 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.seq.type, parentSchema: schema31.properties.seq, data: data0 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err10 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.seq, data: data0 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.at !== void 0) {
      let data1 = data.at;
      if (typeof data1 != "string") {
        let err11 = { instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.at.type, parentSchema: schema31.properties.at, data: data1 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.time_ms !== void 0) {
      let data2 = data.time_ms;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        let err12 = { instancePath: instancePath + "/time_ms", schemaPath: "#/properties/time_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema31.properties.time_ms.type, parentSchema: schema31.properties.time_ms, data: data2 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.item !== void 0) {
      let data3 = data.item;
      if (typeof data3 != "string" && data3 !== null) {
        let err13 = { instancePath: instancePath + "/item", schemaPath: "#/properties/item/type", keyword: "type", params: { type: schema31.properties.item.type }, message: "must be string,null", schema: schema31.properties.item.type, parentSchema: schema31.properties.item, data: data3 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.say !== void 0) {
      let data4 = data.say;
      if (typeof data4 != "string") {
        let err14 = { instancePath: instancePath + "/say", schemaPath: "#/properties/say/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.say.type, parentSchema: schema31.properties.say, data: data4 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.type !== void 0) {
      let data5 = data.type;
      if (!(data5 === "loaded" || data5 === "standby" || data5 === "go" || data5 === "started" || data5 === "finished" || data5 === "interrupted" || data5 === "cue" || data5 === "waiting" || data5 === "released" || data5 === "paused" || data5 === "resumed" || data5 === "skipped" || data5 === "jumped" || data5 === "captioned" || data5 === "failed" || data5 === "held" || data5 === "stopped" || data5 === "panicked" || data5 === "armed" || data5 === "disarmed" || data5 === "said" || data5 === "dropped" || data5 === "event" || data5 === "route" || data5 === "reconnected" || data5 === "updated" || data5 === "ended")) {
        let err15 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema31.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.type.enum, parentSchema: schema31.properties.type, data: data5 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.state !== void 0) {
      let data6 = data.state;
      if (!(data6 === "standby" || data6 === "running" || data6 === "waiting" || data6 === "paused" || data6 === "held" || data6 === "stopped" || data6 === "ended")) {
        let err16 = { instancePath: instancePath + "/state", schemaPath: "#/$defs/state/enum", keyword: "enum", params: { allowedValues: schema32.enum }, message: "must be equal to one of the allowed values", schema: schema32.enum, parentSchema: schema32, data: data6 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.by !== void 0) {
      let data7 = data.by;
      if (typeof data7 == "string") {
        if (!pattern4.test(data7)) {
          let err17 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/pattern", keyword: "pattern", params: { pattern: "^(script|operator:.*|api:.*)$" }, message: 'must match pattern "^(script|operator:.*|api:.*)$"', schema: "^(script|operator:.*|api:.*)$", parentSchema: schema31.properties.by, data: data7 };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.by.type, parentSchema: schema31.properties.by, data: data7 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.route !== void 0) {
      let data8 = data.route;
      if (!(data8 === "tavus" || data8 === "agent_speech" || data8 === "file")) {
        let err19 = { instancePath: instancePath + "/route", schemaPath: "#/properties/route/enum", keyword: "enum", params: { allowedValues: schema31.properties.route.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.route.enum, parentSchema: schema31.properties.route, data: data8 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.text !== void 0) {
      let data9 = data.text;
      if (typeof data9 != "string") {
        let err20 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.text.type, parentSchema: schema31.properties.text, data: data9 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.speaker !== void 0) {
      let data10 = data.speaker;
      if (typeof data10 != "string") {
        let err21 = { instancePath: instancePath + "/speaker", schemaPath: "#/properties/speaker/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.speaker.type, parentSchema: schema31.properties.speaker, data: data10 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.name !== void 0) {
      let data11 = data.name;
      if (typeof data11 != "string") {
        let err22 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.name.type, parentSchema: schema31.properties.name, data: data11 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.with !== void 0) {
      let data12 = data.with;
      if (!(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
        let err23 = { instancePath: instancePath + "/with", schemaPath: "#/properties/with/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.with.type, parentSchema: schema31.properties.with, data: data12 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.heard_ms !== void 0) {
      let data13 = data.heard_ms;
      if (typeof data13 == "number" && isFinite(data13)) {
        if (data13 < 0 || isNaN(data13)) {
          let err24 = { instancePath: instancePath + "/heard_ms", schemaPath: "#/properties/heard_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.heard_ms, data: data13 };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/heard_ms", schemaPath: "#/properties/heard_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema31.properties.heard_ms.type, parentSchema: schema31.properties.heard_ms, data: data13 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.truncated_ms !== void 0) {
      let data14 = data.truncated_ms;
      if (typeof data14 == "number" && isFinite(data14)) {
        if (data14 < 0 || isNaN(data14)) {
          let err26 = { instancePath: instancePath + "/truncated_ms", schemaPath: "#/properties/truncated_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.truncated_ms, data: data14 };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
      } else {
        let err27 = { instancePath: instancePath + "/truncated_ms", schemaPath: "#/properties/truncated_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema31.properties.truncated_ms.type, parentSchema: schema31.properties.truncated_ms, data: data14 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.reason !== void 0) {
      let data15 = data.reason;
      if (typeof data15 != "string") {
        let err28 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.reason.type, parentSchema: schema31.properties.reason, data: data15 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.latency !== void 0) {
      let data16 = data.latency;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        for (let key1 in data16)
          if (!(key1 === "requested" || key1 === "first_audio" || key1 === "sent" || key1 === "started" || key1 === "finished")) {
            let err29 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.properties.latency, data: data16 };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        if (data16.requested !== void 0) {
          let data17 = data16.requested;
          if (!(typeof data17 == "number" && isFinite(data17))) {
            let err30 = { instancePath: instancePath + "/latency/requested", schemaPath: "#/properties/latency/properties/requested/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema31.properties.latency.properties.requested.type, parentSchema: schema31.properties.latency.properties.requested, data: data17 };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
        if (data16.first_audio !== void 0) {
          let data18 = data16.first_audio;
          if (!(typeof data18 == "number" && isFinite(data18))) {
            let err31 = { instancePath: instancePath + "/latency/first_audio", schemaPath: "#/properties/latency/properties/first_audio/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema31.properties.latency.properties.first_audio.type, parentSchema: schema31.properties.latency.properties.first_audio, data: data18 };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        }
        if (data16.sent !== void 0) {
          let data19 = data16.sent;
          if (!(typeof data19 == "number" && isFinite(data19))) {
            let err32 = { instancePath: instancePath + "/latency/sent", schemaPath: "#/properties/latency/properties/sent/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema31.properties.latency.properties.sent.type, parentSchema: schema31.properties.latency.properties.sent, data: data19 };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        }
        if (data16.started !== void 0) {
          let data20 = data16.started;
          if (!(typeof data20 == "number" && isFinite(data20))) {
            let err33 = { instancePath: instancePath + "/latency/started", schemaPath: "#/properties/latency/properties/started/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema31.properties.latency.properties.started.type, parentSchema: schema31.properties.latency.properties.started, data: data20 };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
        if (data16.finished !== void 0) {
          let data21 = data16.finished;
          if (!(typeof data21 == "number" && isFinite(data21))) {
            let err34 = { instancePath: instancePath + "/latency/finished", schemaPath: "#/properties/latency/properties/finished/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema31.properties.latency.properties.finished.type, parentSchema: schema31.properties.latency.properties.finished, data: data21 };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
      } else {
        let err35 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.latency.type, parentSchema: schema31.properties.latency, data: data16 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
  } else {
    let err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateEntry
};
