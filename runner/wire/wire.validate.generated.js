// Generated from schemas/wire.schema.json by `npm run generate`. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
  }
});

// <stdin>
var validateRequest = validate21, schema32 = { title: "Request", type: "object", required: ["request", "id", "asker"], discriminator: { propertyName: "request" }, oneOf: [{ title: "PingRequest", required: ["request", "id", "asker"], additionalProperties: !1, properties: { request: { const: "ping" }, id: { $ref: "#/$defs/id" }, asker: { $ref: "#/$defs/identity" }, seal: { $ref: "#/$defs/seal" } } }, { title: "WatchRequest", required: ["request", "id", "asker", "seal"], additionalProperties: !1, properties: { request: { const: "watch" }, id: { $ref: "#/$defs/id" }, asker: { $ref: "#/$defs/identity" }, seal: { $ref: "#/$defs/seal" } } }, { title: "CommandRequest", required: ["request", "id", "asker", "seal", "by", "command"], additionalProperties: !1, properties: { request: { const: "command" }, id: { $ref: "#/$defs/id" }, asker: { $ref: "#/$defs/identity" }, seal: { $ref: "#/$defs/seal" }, by: { $ref: "#/$defs/caller" }, command: { type: "object" } } }, { title: "LoadRequest", required: ["request", "id", "asker", "seal", "by", "show"], additionalProperties: !1, properties: { request: { const: "load" }, id: { $ref: "#/$defs/id" }, asker: { $ref: "#/$defs/identity" }, seal: { $ref: "#/$defs/seal" }, by: { $ref: "#/$defs/caller" }, show: { $ref: "#/$defs/source" } } }, { title: "UpdateRequest", required: ["request", "id", "asker", "seal", "by", "show"], additionalProperties: !1, properties: { request: { const: "update" }, id: { $ref: "#/$defs/id" }, asker: { $ref: "#/$defs/identity" }, seal: { $ref: "#/$defs/seal" }, by: { $ref: "#/$defs/caller" }, show: { $ref: "#/$defs/source" }, dry: { type: "boolean" } } }, { title: "AvatarRequest", required: ["request", "id", "asker", "seal", "by", "action"], additionalProperties: !1, properties: { request: { const: "avatar" }, id: { $ref: "#/$defs/id" }, asker: { $ref: "#/$defs/identity" }, seal: { $ref: "#/$defs/seal" }, by: { $ref: "#/$defs/caller" }, action: { enum: ["retry", "end"] } } }, { title: "EntriesRequest", required: ["request", "id", "asker", "seal", "after"], additionalProperties: !1, properties: { request: { const: "entries" }, id: { $ref: "#/$defs/id" }, asker: { $ref: "#/$defs/identity" }, seal: { $ref: "#/$defs/seal" }, after: { type: "integer", minimum: 0 } } }, { title: "ShowRequest", required: ["request", "id", "asker", "seal"], additionalProperties: !1, properties: { request: { const: "show" }, id: { $ref: "#/$defs/id" }, asker: { $ref: "#/$defs/identity" }, seal: { $ref: "#/$defs/seal" } } }] }, schema33 = { type: "string", minLength: 1, maxLength: 200 }, schema34 = { type: "string", minLength: 1, maxLength: 200 }, schema35 = { type: "string", maxLength: 2048 }, schema42 = { type: "string", maxLength: 200, pattern: "^(script|operator:.*|api:.*)$" }, schema47 = { title: "ShowSource", type: "object", required: ["source", "vars"], additionalProperties: !1, properties: { script: { type: "string", maxLength: 255 }, source: { type: "string", maxLength: 1048576 }, vars: { type: "object", additionalProperties: { type: "string" } }, clips: { type: "object", additionalProperties: { type: "string", pattern: "^[0-9a-f]{64}$" } } } }, func1 = require_ucs2length().default, pattern4 = new RegExp("^(script|operator:.*|api:.*)$", "u"), pattern6 = new RegExp("^[0-9a-f]{64}$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.request === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'", schema: schema32.required, parentSchema: schema32, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema32.required, parentSchema: schema32, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.asker === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "asker" }, message: "must have required property 'asker'", schema: schema32.required, parentSchema: schema32, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    let tag0 = data.request;
    if (typeof tag0 == "string")
      if (tag0 === "ping") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.request === void 0) {
            let err3 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'", schema: schema32.oneOf[0].required, parentSchema: schema32.oneOf[0], data };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
          if (data.id === void 0) {
            let err4 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema32.oneOf[0].required, parentSchema: schema32.oneOf[0], data };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
          if (data.asker === void 0) {
            let err5 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "asker" }, message: "must have required property 'asker'", schema: schema32.oneOf[0].required, parentSchema: schema32.oneOf[0], data };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
          for (let key0 in data)
            if (!(key0 === "request" || key0 === "id" || key0 === "asker" || key0 === "seal")) {
              let err6 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema32.oneOf[0], data };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          if (data.request !== void 0) {
            let data0 = data.request;
            if (data0 !== "ping") {
              let err7 = { instancePath: instancePath + "/request", schemaPath: "#/oneOf/0/properties/request/const", keyword: "const", params: { allowedValue: "ping" }, message: "must be equal to constant", schema: "ping", parentSchema: schema32.oneOf[0].properties.request, data: data0 };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
          }
          if (data.id !== void 0) {
            let data1 = data.id;
            if (typeof data1 == "string") {
              if (func1(data1) > 200) {
                let err8 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data1 };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
              if (func1(data1) < 1) {
                let err9 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data1 };
                vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
              }
            } else {
              let err10 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data1 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          }
          if (data.asker !== void 0) {
            let data2 = data.asker;
            if (typeof data2 == "string") {
              if (func1(data2) > 200) {
                let err11 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema34, data: data2 };
                vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
              }
              if (func1(data2) < 1) {
                let err12 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema34, data: data2 };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            } else {
              let err13 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data2 };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
          }
          if (data.seal !== void 0) {
            let data3 = data.seal;
            if (typeof data3 == "string") {
              if (func1(data3) > 2048) {
                let err14 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data3 };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            } else {
              let err15 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data3 };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
          }
        }
        var props0 = !0;
      } else if (tag0 === "watch") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.request === void 0) {
            let err16 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'", schema: schema32.oneOf[1].required, parentSchema: schema32.oneOf[1], data };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
          if (data.id === void 0) {
            let err17 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema32.oneOf[1].required, parentSchema: schema32.oneOf[1], data };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
          if (data.asker === void 0) {
            let err18 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "asker" }, message: "must have required property 'asker'", schema: schema32.oneOf[1].required, parentSchema: schema32.oneOf[1], data };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
          if (data.seal === void 0) {
            let err19 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema32.oneOf[1].required, parentSchema: schema32.oneOf[1], data };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          for (let key1 in data)
            if (!(key1 === "request" || key1 === "id" || key1 === "asker" || key1 === "seal")) {
              let err20 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema32.oneOf[1], data };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
          if (data.request !== void 0) {
            let data4 = data.request;
            if (data4 !== "watch") {
              let err21 = { instancePath: instancePath + "/request", schemaPath: "#/oneOf/1/properties/request/const", keyword: "const", params: { allowedValue: "watch" }, message: "must be equal to constant", schema: "watch", parentSchema: schema32.oneOf[1].properties.request, data: data4 };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          }
          if (data.id !== void 0) {
            let data5 = data.id;
            if (typeof data5 == "string") {
              if (func1(data5) > 200) {
                let err22 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data5 };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
              if (func1(data5) < 1) {
                let err23 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data5 };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
            } else {
              let err24 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data5 };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
          }
          if (data.asker !== void 0) {
            let data6 = data.asker;
            if (typeof data6 == "string") {
              if (func1(data6) > 200) {
                let err25 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema34, data: data6 };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
              if (func1(data6) < 1) {
                let err26 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema34, data: data6 };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            } else {
              let err27 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data6 };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
          }
          if (data.seal !== void 0) {
            let data7 = data.seal;
            if (typeof data7 == "string") {
              if (func1(data7) > 2048) {
                let err28 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data7 };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
            } else {
              let err29 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data7 };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "command") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.request === void 0) {
            let err30 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'", schema: schema32.oneOf[2].required, parentSchema: schema32.oneOf[2], data };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
          if (data.id === void 0) {
            let err31 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema32.oneOf[2].required, parentSchema: schema32.oneOf[2], data };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
          if (data.asker === void 0) {
            let err32 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "asker" }, message: "must have required property 'asker'", schema: schema32.oneOf[2].required, parentSchema: schema32.oneOf[2], data };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
          if (data.seal === void 0) {
            let err33 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema32.oneOf[2].required, parentSchema: schema32.oneOf[2], data };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
          if (data.by === void 0) {
            let err34 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema32.oneOf[2].required, parentSchema: schema32.oneOf[2], data };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
          if (data.command === void 0) {
            let err35 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema32.oneOf[2].required, parentSchema: schema32.oneOf[2], data };
            vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
          }
          for (let key2 in data)
            if (!(key2 === "request" || key2 === "id" || key2 === "asker" || key2 === "seal" || key2 === "by" || key2 === "command")) {
              let err36 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema32.oneOf[2], data };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
          if (data.request !== void 0) {
            let data8 = data.request;
            if (data8 !== "command") {
              let err37 = { instancePath: instancePath + "/request", schemaPath: "#/oneOf/2/properties/request/const", keyword: "const", params: { allowedValue: "command" }, message: "must be equal to constant", schema: "command", parentSchema: schema32.oneOf[2].properties.request, data: data8 };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
          }
          if (data.id !== void 0) {
            let data9 = data.id;
            if (typeof data9 == "string") {
              if (func1(data9) > 200) {
                let err38 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data9 };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
              if (func1(data9) < 1) {
                let err39 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data9 };
                vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
              }
            } else {
              let err40 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data9 };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
          }
          if (data.asker !== void 0) {
            let data10 = data.asker;
            if (typeof data10 == "string") {
              if (func1(data10) > 200) {
                let err41 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema34, data: data10 };
                vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
              }
              if (func1(data10) < 1) {
                let err42 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema34, data: data10 };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
            } else {
              let err43 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data10 };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
          }
          if (data.seal !== void 0) {
            let data11 = data.seal;
            if (typeof data11 == "string") {
              if (func1(data11) > 2048) {
                let err44 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data11 };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            } else {
              let err45 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data11 };
              vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
            }
          }
          if (data.by !== void 0) {
            let data12 = data.by;
            if (typeof data12 == "string") {
              if (func1(data12) > 200) {
                let err46 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema42, data: data12 };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
              if (!pattern4.test(data12)) {
                let err47 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/pattern", keyword: "pattern", params: { pattern: "^(script|operator:.*|api:.*)$" }, message: 'must match pattern "^(script|operator:.*|api:.*)$"', schema: "^(script|operator:.*|api:.*)$", parentSchema: schema42, data: data12 };
                vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
              }
            } else {
              let err48 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.type, parentSchema: schema42, data: data12 };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
          }
          if (data.command !== void 0) {
            let data13 = data.command;
            if (!(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
              let err49 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/2/properties/command/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.oneOf[2].properties.command.type, parentSchema: schema32.oneOf[2].properties.command, data: data13 };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "load") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.request === void 0) {
            let err50 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'", schema: schema32.oneOf[3].required, parentSchema: schema32.oneOf[3], data };
            vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
          }
          if (data.id === void 0) {
            let err51 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema32.oneOf[3].required, parentSchema: schema32.oneOf[3], data };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
          if (data.asker === void 0) {
            let err52 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "asker" }, message: "must have required property 'asker'", schema: schema32.oneOf[3].required, parentSchema: schema32.oneOf[3], data };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
          if (data.seal === void 0) {
            let err53 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema32.oneOf[3].required, parentSchema: schema32.oneOf[3], data };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
          if (data.by === void 0) {
            let err54 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema32.oneOf[3].required, parentSchema: schema32.oneOf[3], data };
            vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
          }
          if (data.show === void 0) {
            let err55 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "show" }, message: "must have required property 'show'", schema: schema32.oneOf[3].required, parentSchema: schema32.oneOf[3], data };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
          for (let key3 in data)
            if (!(key3 === "request" || key3 === "id" || key3 === "asker" || key3 === "seal" || key3 === "by" || key3 === "show")) {
              let err56 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema32.oneOf[3], data };
              vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
            }
          if (data.request !== void 0) {
            let data14 = data.request;
            if (data14 !== "load") {
              let err57 = { instancePath: instancePath + "/request", schemaPath: "#/oneOf/3/properties/request/const", keyword: "const", params: { allowedValue: "load" }, message: "must be equal to constant", schema: "load", parentSchema: schema32.oneOf[3].properties.request, data: data14 };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
          }
          if (data.id !== void 0) {
            let data15 = data.id;
            if (typeof data15 == "string") {
              if (func1(data15) > 200) {
                let err58 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data15 };
                vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
              }
              if (func1(data15) < 1) {
                let err59 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data15 };
                vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
              }
            } else {
              let err60 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data15 };
              vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
            }
          }
          if (data.asker !== void 0) {
            let data16 = data.asker;
            if (typeof data16 == "string") {
              if (func1(data16) > 200) {
                let err61 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema34, data: data16 };
                vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
              }
              if (func1(data16) < 1) {
                let err62 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema34, data: data16 };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
            } else {
              let err63 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data16 };
              vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
            }
          }
          if (data.seal !== void 0) {
            let data17 = data.seal;
            if (typeof data17 == "string") {
              if (func1(data17) > 2048) {
                let err64 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data17 };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
            } else {
              let err65 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data17 };
              vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
            }
          }
          if (data.by !== void 0) {
            let data18 = data.by;
            if (typeof data18 == "string") {
              if (func1(data18) > 200) {
                let err66 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema42, data: data18 };
                vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
              }
              if (!pattern4.test(data18)) {
                let err67 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/pattern", keyword: "pattern", params: { pattern: "^(script|operator:.*|api:.*)$" }, message: 'must match pattern "^(script|operator:.*|api:.*)$"', schema: "^(script|operator:.*|api:.*)$", parentSchema: schema42, data: data18 };
                vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
              }
            } else {
              let err68 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.type, parentSchema: schema42, data: data18 };
              vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
            }
          }
          if (data.show !== void 0) {
            let data19 = data.show;
            if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
              if (data19.source === void 0) {
                let err69 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema47.required, parentSchema: schema47, data: data19 };
                vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
              }
              if (data19.vars === void 0) {
                let err70 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: "vars" }, message: "must have required property 'vars'", schema: schema47.required, parentSchema: schema47, data: data19 };
                vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
              }
              for (let key4 in data19)
                if (!(key4 === "script" || key4 === "source" || key4 === "vars" || key4 === "clips")) {
                  let err71 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema47, data: data19 };
                  vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
                }
              if (data19.script !== void 0) {
                let data20 = data19.script;
                if (typeof data20 == "string") {
                  if (func1(data20) > 255) {
                    let err72 = { instancePath: instancePath + "/show/script", schemaPath: "#/$defs/source/properties/script/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters", schema: 255, parentSchema: schema47.properties.script, data: data20 };
                    vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
                  }
                } else {
                  let err73 = { instancePath: instancePath + "/show/script", schemaPath: "#/$defs/source/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.script.type, parentSchema: schema47.properties.script, data: data20 };
                  vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
                }
              }
              if (data19.source !== void 0) {
                let data21 = data19.source;
                if (typeof data21 == "string") {
                  if (func1(data21) > 1048576) {
                    let err74 = { instancePath: instancePath + "/show/source", schemaPath: "#/$defs/source/properties/source/maxLength", keyword: "maxLength", params: { limit: 1048576 }, message: "must NOT have more than 1048576 characters", schema: 1048576, parentSchema: schema47.properties.source, data: data21 };
                    vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                  }
                } else {
                  let err75 = { instancePath: instancePath + "/show/source", schemaPath: "#/$defs/source/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.source.type, parentSchema: schema47.properties.source, data: data21 };
                  vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                }
              }
              if (data19.vars !== void 0) {
                let data22 = data19.vars;
                if (data22 && typeof data22 == "object" && !Array.isArray(data22))
                  for (let key5 in data22) {
                    let data23 = data22[key5];
                    if (typeof data23 != "string") {
                      let err76 = { instancePath: instancePath + "/show/vars/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/source/properties/vars/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.vars.additionalProperties.type, parentSchema: schema47.properties.vars.additionalProperties, data: data23 };
                      vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                    }
                  }
                else {
                  let err77 = { instancePath: instancePath + "/show/vars", schemaPath: "#/$defs/source/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.properties.vars.type, parentSchema: schema47.properties.vars, data: data22 };
                  vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                }
              }
              if (data19.clips !== void 0) {
                let data24 = data19.clips;
                if (data24 && typeof data24 == "object" && !Array.isArray(data24))
                  for (let key6 in data24) {
                    let data25 = data24[key6];
                    if (typeof data25 == "string") {
                      if (!pattern6.test(data25)) {
                        let err78 = { instancePath: instancePath + "/show/clips/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/source/properties/clips/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema47.properties.clips.additionalProperties, data: data25 };
                        vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                      }
                    } else {
                      let err79 = { instancePath: instancePath + "/show/clips/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/source/properties/clips/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.clips.additionalProperties.type, parentSchema: schema47.properties.clips.additionalProperties, data: data25 };
                      vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                    }
                  }
                else {
                  let err80 = { instancePath: instancePath + "/show/clips", schemaPath: "#/$defs/source/properties/clips/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.properties.clips.type, parentSchema: schema47.properties.clips, data: data24 };
                  vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                }
              }
            } else {
              let err81 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.type, parentSchema: schema47, data: data19 };
              vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "update") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.request === void 0) {
            let err82 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'", schema: schema32.oneOf[4].required, parentSchema: schema32.oneOf[4], data };
            vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
          }
          if (data.id === void 0) {
            let err83 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema32.oneOf[4].required, parentSchema: schema32.oneOf[4], data };
            vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
          }
          if (data.asker === void 0) {
            let err84 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "asker" }, message: "must have required property 'asker'", schema: schema32.oneOf[4].required, parentSchema: schema32.oneOf[4], data };
            vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
          }
          if (data.seal === void 0) {
            let err85 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema32.oneOf[4].required, parentSchema: schema32.oneOf[4], data };
            vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
          }
          if (data.by === void 0) {
            let err86 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema32.oneOf[4].required, parentSchema: schema32.oneOf[4], data };
            vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
          }
          if (data.show === void 0) {
            let err87 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "show" }, message: "must have required property 'show'", schema: schema32.oneOf[4].required, parentSchema: schema32.oneOf[4], data };
            vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
          }
          for (let key7 in data)
            if (!(key7 === "request" || key7 === "id" || key7 === "asker" || key7 === "seal" || key7 === "by" || key7 === "show" || key7 === "dry")) {
              let err88 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema32.oneOf[4], data };
              vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
            }
          if (data.request !== void 0) {
            let data26 = data.request;
            if (data26 !== "update") {
              let err89 = { instancePath: instancePath + "/request", schemaPath: "#/oneOf/4/properties/request/const", keyword: "const", params: { allowedValue: "update" }, message: "must be equal to constant", schema: "update", parentSchema: schema32.oneOf[4].properties.request, data: data26 };
              vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
            }
          }
          if (data.id !== void 0) {
            let data27 = data.id;
            if (typeof data27 == "string") {
              if (func1(data27) > 200) {
                let err90 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data27 };
                vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
              }
              if (func1(data27) < 1) {
                let err91 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data27 };
                vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
              }
            } else {
              let err92 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data27 };
              vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
            }
          }
          if (data.asker !== void 0) {
            let data28 = data.asker;
            if (typeof data28 == "string") {
              if (func1(data28) > 200) {
                let err93 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema34, data: data28 };
                vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
              }
              if (func1(data28) < 1) {
                let err94 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema34, data: data28 };
                vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
              }
            } else {
              let err95 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data28 };
              vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
            }
          }
          if (data.seal !== void 0) {
            let data29 = data.seal;
            if (typeof data29 == "string") {
              if (func1(data29) > 2048) {
                let err96 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data29 };
                vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
              }
            } else {
              let err97 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data29 };
              vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
            }
          }
          if (data.by !== void 0) {
            let data30 = data.by;
            if (typeof data30 == "string") {
              if (func1(data30) > 200) {
                let err98 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema42, data: data30 };
                vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
              }
              if (!pattern4.test(data30)) {
                let err99 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/pattern", keyword: "pattern", params: { pattern: "^(script|operator:.*|api:.*)$" }, message: 'must match pattern "^(script|operator:.*|api:.*)$"', schema: "^(script|operator:.*|api:.*)$", parentSchema: schema42, data: data30 };
                vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
              }
            } else {
              let err100 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.type, parentSchema: schema42, data: data30 };
              vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
            }
          }
          if (data.show !== void 0) {
            let data31 = data.show;
            if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
              if (data31.source === void 0) {
                let err101 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema47.required, parentSchema: schema47, data: data31 };
                vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
              }
              if (data31.vars === void 0) {
                let err102 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: "vars" }, message: "must have required property 'vars'", schema: schema47.required, parentSchema: schema47, data: data31 };
                vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
              }
              for (let key8 in data31)
                if (!(key8 === "script" || key8 === "source" || key8 === "vars" || key8 === "clips")) {
                  let err103 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema47, data: data31 };
                  vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
                }
              if (data31.script !== void 0) {
                let data32 = data31.script;
                if (typeof data32 == "string") {
                  if (func1(data32) > 255) {
                    let err104 = { instancePath: instancePath + "/show/script", schemaPath: "#/$defs/source/properties/script/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters", schema: 255, parentSchema: schema47.properties.script, data: data32 };
                    vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
                  }
                } else {
                  let err105 = { instancePath: instancePath + "/show/script", schemaPath: "#/$defs/source/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.script.type, parentSchema: schema47.properties.script, data: data32 };
                  vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
                }
              }
              if (data31.source !== void 0) {
                let data33 = data31.source;
                if (typeof data33 == "string") {
                  if (func1(data33) > 1048576) {
                    let err106 = { instancePath: instancePath + "/show/source", schemaPath: "#/$defs/source/properties/source/maxLength", keyword: "maxLength", params: { limit: 1048576 }, message: "must NOT have more than 1048576 characters", schema: 1048576, parentSchema: schema47.properties.source, data: data33 };
                    vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
                  }
                } else {
                  let err107 = { instancePath: instancePath + "/show/source", schemaPath: "#/$defs/source/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.source.type, parentSchema: schema47.properties.source, data: data33 };
                  vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
                }
              }
              if (data31.vars !== void 0) {
                let data34 = data31.vars;
                if (data34 && typeof data34 == "object" && !Array.isArray(data34))
                  for (let key9 in data34) {
                    let data35 = data34[key9];
                    if (typeof data35 != "string") {
                      let err108 = { instancePath: instancePath + "/show/vars/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/source/properties/vars/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.vars.additionalProperties.type, parentSchema: schema47.properties.vars.additionalProperties, data: data35 };
                      vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
                    }
                  }
                else {
                  let err109 = { instancePath: instancePath + "/show/vars", schemaPath: "#/$defs/source/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.properties.vars.type, parentSchema: schema47.properties.vars, data: data34 };
                  vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
                }
              }
              if (data31.clips !== void 0) {
                let data36 = data31.clips;
                if (data36 && typeof data36 == "object" && !Array.isArray(data36))
                  for (let key10 in data36) {
                    let data37 = data36[key10];
                    if (typeof data37 == "string") {
                      if (!pattern6.test(data37)) {
                        let err110 = { instancePath: instancePath + "/show/clips/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/source/properties/clips/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema47.properties.clips.additionalProperties, data: data37 };
                        vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
                      }
                    } else {
                      let err111 = { instancePath: instancePath + "/show/clips/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/source/properties/clips/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.clips.additionalProperties.type, parentSchema: schema47.properties.clips.additionalProperties, data: data37 };
                      vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
                    }
                  }
                else {
                  let err112 = { instancePath: instancePath + "/show/clips", schemaPath: "#/$defs/source/properties/clips/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.properties.clips.type, parentSchema: schema47.properties.clips, data: data36 };
                  vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
                }
              }
            } else {
              let err113 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.type, parentSchema: schema47, data: data31 };
              vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
            }
          }
          if (data.dry !== void 0) {
            let data38 = data.dry;
            if (typeof data38 != "boolean") {
              let err114 = { instancePath: instancePath + "/dry", schemaPath: "#/oneOf/4/properties/dry/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema32.oneOf[4].properties.dry.type, parentSchema: schema32.oneOf[4].properties.dry, data: data38 };
              vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "avatar") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.request === void 0) {
            let err115 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'", schema: schema32.oneOf[5].required, parentSchema: schema32.oneOf[5], data };
            vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
          }
          if (data.id === void 0) {
            let err116 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema32.oneOf[5].required, parentSchema: schema32.oneOf[5], data };
            vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
          }
          if (data.asker === void 0) {
            let err117 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "asker" }, message: "must have required property 'asker'", schema: schema32.oneOf[5].required, parentSchema: schema32.oneOf[5], data };
            vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
          }
          if (data.seal === void 0) {
            let err118 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema32.oneOf[5].required, parentSchema: schema32.oneOf[5], data };
            vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
          }
          if (data.by === void 0) {
            let err119 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema32.oneOf[5].required, parentSchema: schema32.oneOf[5], data };
            vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
          }
          if (data.action === void 0) {
            let err120 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'", schema: schema32.oneOf[5].required, parentSchema: schema32.oneOf[5], data };
            vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
          }
          for (let key11 in data)
            if (!(key11 === "request" || key11 === "id" || key11 === "asker" || key11 === "seal" || key11 === "by" || key11 === "action")) {
              let err121 = { instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema32.oneOf[5], data };
              vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
            }
          if (data.request !== void 0) {
            let data39 = data.request;
            if (data39 !== "avatar") {
              let err122 = { instancePath: instancePath + "/request", schemaPath: "#/oneOf/5/properties/request/const", keyword: "const", params: { allowedValue: "avatar" }, message: "must be equal to constant", schema: "avatar", parentSchema: schema32.oneOf[5].properties.request, data: data39 };
              vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
            }
          }
          if (data.id !== void 0) {
            let data40 = data.id;
            if (typeof data40 == "string") {
              if (func1(data40) > 200) {
                let err123 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data40 };
                vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
              }
              if (func1(data40) < 1) {
                let err124 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data40 };
                vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
              }
            } else {
              let err125 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data40 };
              vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
            }
          }
          if (data.asker !== void 0) {
            let data41 = data.asker;
            if (typeof data41 == "string") {
              if (func1(data41) > 200) {
                let err126 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema34, data: data41 };
                vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
              }
              if (func1(data41) < 1) {
                let err127 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema34, data: data41 };
                vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
              }
            } else {
              let err128 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data41 };
              vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
            }
          }
          if (data.seal !== void 0) {
            let data42 = data.seal;
            if (typeof data42 == "string") {
              if (func1(data42) > 2048) {
                let err129 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data42 };
                vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
              }
            } else {
              let err130 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data42 };
              vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
            }
          }
          if (data.by !== void 0) {
            let data43 = data.by;
            if (typeof data43 == "string") {
              if (func1(data43) > 200) {
                let err131 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema42, data: data43 };
                vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
              }
              if (!pattern4.test(data43)) {
                let err132 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/pattern", keyword: "pattern", params: { pattern: "^(script|operator:.*|api:.*)$" }, message: 'must match pattern "^(script|operator:.*|api:.*)$"', schema: "^(script|operator:.*|api:.*)$", parentSchema: schema42, data: data43 };
                vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
              }
            } else {
              let err133 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.type, parentSchema: schema42, data: data43 };
              vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
            }
          }
          if (data.action !== void 0) {
            let data44 = data.action;
            if (!(data44 === "retry" || data44 === "end")) {
              let err134 = { instancePath: instancePath + "/action", schemaPath: "#/oneOf/5/properties/action/enum", keyword: "enum", params: { allowedValues: schema32.oneOf[5].properties.action.enum }, message: "must be equal to one of the allowed values", schema: schema32.oneOf[5].properties.action.enum, parentSchema: schema32.oneOf[5].properties.action, data: data44 };
              vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "entries") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.request === void 0) {
            let err135 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'", schema: schema32.oneOf[6].required, parentSchema: schema32.oneOf[6], data };
            vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
          }
          if (data.id === void 0) {
            let err136 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema32.oneOf[6].required, parentSchema: schema32.oneOf[6], data };
            vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
          }
          if (data.asker === void 0) {
            let err137 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "asker" }, message: "must have required property 'asker'", schema: schema32.oneOf[6].required, parentSchema: schema32.oneOf[6], data };
            vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
          }
          if (data.seal === void 0) {
            let err138 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema32.oneOf[6].required, parentSchema: schema32.oneOf[6], data };
            vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
          }
          if (data.after === void 0) {
            let err139 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "after" }, message: "must have required property 'after'", schema: schema32.oneOf[6].required, parentSchema: schema32.oneOf[6], data };
            vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
          }
          for (let key12 in data)
            if (!(key12 === "request" || key12 === "id" || key12 === "asker" || key12 === "seal" || key12 === "after")) {
              let err140 = { instancePath, schemaPath: "#/oneOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema32.oneOf[6], data };
              vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
            }
          if (data.request !== void 0) {
            let data45 = data.request;
            if (data45 !== "entries") {
              let err141 = { instancePath: instancePath + "/request", schemaPath: "#/oneOf/6/properties/request/const", keyword: "const", params: { allowedValue: "entries" }, message: "must be equal to constant", schema: "entries", parentSchema: schema32.oneOf[6].properties.request, data: data45 };
              vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
            }
          }
          if (data.id !== void 0) {
            let data46 = data.id;
            if (typeof data46 == "string") {
              if (func1(data46) > 200) {
                let err142 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data46 };
                vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
              }
              if (func1(data46) < 1) {
                let err143 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data46 };
                vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
              }
            } else {
              let err144 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data46 };
              vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
            }
          }
          if (data.asker !== void 0) {
            let data47 = data.asker;
            if (typeof data47 == "string") {
              if (func1(data47) > 200) {
                let err145 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema34, data: data47 };
                vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
              }
              if (func1(data47) < 1) {
                let err146 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema34, data: data47 };
                vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
              }
            } else {
              let err147 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data47 };
              vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
            }
          }
          if (data.seal !== void 0) {
            let data48 = data.seal;
            if (typeof data48 == "string") {
              if (func1(data48) > 2048) {
                let err148 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data48 };
                vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
              }
            } else {
              let err149 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data48 };
              vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
            }
          }
          if (data.after !== void 0) {
            let data49 = data.after;
            if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49) && isFinite(data49))) {
              let err150 = { instancePath: instancePath + "/after", schemaPath: "#/oneOf/6/properties/after/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema32.oneOf[6].properties.after.type, parentSchema: schema32.oneOf[6].properties.after, data: data49 };
              vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
            }
            if (typeof data49 == "number" && isFinite(data49) && (data49 < 0 || isNaN(data49))) {
              let err151 = { instancePath: instancePath + "/after", schemaPath: "#/oneOf/6/properties/after/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema32.oneOf[6].properties.after, data: data49 };
              vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "show") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.request === void 0) {
            let err152 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'", schema: schema32.oneOf[7].required, parentSchema: schema32.oneOf[7], data };
            vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
          }
          if (data.id === void 0) {
            let err153 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema32.oneOf[7].required, parentSchema: schema32.oneOf[7], data };
            vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
          }
          if (data.asker === void 0) {
            let err154 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "asker" }, message: "must have required property 'asker'", schema: schema32.oneOf[7].required, parentSchema: schema32.oneOf[7], data };
            vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
          }
          if (data.seal === void 0) {
            let err155 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema32.oneOf[7].required, parentSchema: schema32.oneOf[7], data };
            vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
          }
          for (let key13 in data)
            if (!(key13 === "request" || key13 === "id" || key13 === "asker" || key13 === "seal")) {
              let err156 = { instancePath, schemaPath: "#/oneOf/7/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema32.oneOf[7], data };
              vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
            }
          if (data.request !== void 0) {
            let data50 = data.request;
            if (data50 !== "show") {
              let err157 = { instancePath: instancePath + "/request", schemaPath: "#/oneOf/7/properties/request/const", keyword: "const", params: { allowedValue: "show" }, message: "must be equal to constant", schema: "show", parentSchema: schema32.oneOf[7].properties.request, data: data50 };
              vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
            }
          }
          if (data.id !== void 0) {
            let data51 = data.id;
            if (typeof data51 == "string") {
              if (func1(data51) > 200) {
                let err158 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data51 };
                vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
              }
              if (func1(data51) < 1) {
                let err159 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data51 };
                vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
              }
            } else {
              let err160 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data51 };
              vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
            }
          }
          if (data.asker !== void 0) {
            let data52 = data.asker;
            if (typeof data52 == "string") {
              if (func1(data52) > 200) {
                let err161 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema34, data: data52 };
                vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
              }
              if (func1(data52) < 1) {
                let err162 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema34, data: data52 };
                vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
              }
            } else {
              let err163 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data52 };
              vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
            }
          }
          if (data.seal !== void 0) {
            let data53 = data.seal;
            if (typeof data53 == "string") {
              if (func1(data53) > 2048) {
                let err164 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data53 };
                vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
              }
            } else {
              let err165 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data53 };
              vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else {
        let err166 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "request", tagValue: tag0 }, message: 'value of tag "request" must be in oneOf', schema: schema32.discriminator, parentSchema: schema32, data };
        vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
      }
    else {
      let err167 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "request", tagValue: tag0 }, message: 'tag "request" must be string', schema: schema32.discriminator, parentSchema: schema32, data };
      vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
    }
  } else {
    let err168 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data };
    vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
  }
  return validate21.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate21.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var validateReply = validate22, schema63 = { title: "Reply", type: "object", required: ["id", "epoch", "ok"], oneOf: [{ title: "Accepted", required: ["id", "epoch", "ok"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, epoch: { $ref: "#/$defs/epoch" }, ok: { const: !0 }, result: { type: "object", additionalProperties: !0 }, seal: { $ref: "#/$defs/seal" } } }, { title: "Refused", required: ["id", "epoch", "ok", "code", "message"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, epoch: { $ref: "#/$defs/epoch" }, ok: { const: !1 }, code: { type: "string", pattern: "^[a-z]+(-[a-z]+)*$" }, message: { type: "string" }, details: { type: "object", additionalProperties: !0 }, seal: { $ref: "#/$defs/seal" } } }] }, schema65 = { type: "integer", minimum: 1 }, pattern10 = new RegExp("^[a-z]+(-[a-z]+)*$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs1 = errors, valid0 = !1, passing0 = null, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema63.oneOf[0].required, parentSchema: schema63.oneOf[0], data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'", schema: schema63.oneOf[0].required, parentSchema: schema63.oneOf[0], data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.ok === void 0) {
      let err2 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'", schema: schema63.oneOf[0].required, parentSchema: schema63.oneOf[0], data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "id" || key0 === "epoch" || key0 === "ok" || key0 === "result" || key0 === "seal")) {
        let err3 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema63.oneOf[0], data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (func1(data0) > 200) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data0 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func1(data0) < 1) {
          let err5 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data0 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data0 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err7 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema65.type, parentSchema: schema65, data: data1 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err8 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema65, data: data1 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.ok !== void 0) {
      let data2 = data.ok;
      if (data2 !== !0) {
        let err9 = { instancePath: instancePath + "/ok", schemaPath: "#/oneOf/0/properties/ok/const", keyword: "const", params: { allowedValue: !0 }, message: "must be equal to constant", schema: !0, parentSchema: schema63.oneOf[0].properties.ok, data: data2 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.result !== void 0) {
      let data3 = data.result;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
        let err10 = { instancePath: instancePath + "/result", schemaPath: "#/oneOf/0/properties/result/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema63.oneOf[0].properties.result.type, parentSchema: schema63.oneOf[0].properties.result, data: data3 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.seal !== void 0) {
      let data4 = data.seal;
      if (typeof data4 == "string") {
        if (func1(data4) > 2048) {
          let err11 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data4 };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data4 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = !0;
  }
  let _errs17 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err13 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema63.oneOf[1].required, parentSchema: schema63.oneOf[1], data };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.epoch === void 0) {
      let err14 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'", schema: schema63.oneOf[1].required, parentSchema: schema63.oneOf[1], data };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.ok === void 0) {
      let err15 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'", schema: schema63.oneOf[1].required, parentSchema: schema63.oneOf[1], data };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.code === void 0) {
      let err16 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'", schema: schema63.oneOf[1].required, parentSchema: schema63.oneOf[1], data };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.message === void 0) {
      let err17 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'", schema: schema63.oneOf[1].required, parentSchema: schema63.oneOf[1], data };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    for (let key1 in data)
      if (!(key1 === "id" || key1 === "epoch" || key1 === "ok" || key1 === "code" || key1 === "message" || key1 === "details" || key1 === "seal")) {
        let err18 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema63.oneOf[1], data };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    if (data.id !== void 0) {
      let data5 = data.id;
      if (typeof data5 == "string") {
        if (func1(data5) > 200) {
          let err19 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data5 };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (func1(data5) < 1) {
          let err20 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data5 };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data5 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.epoch !== void 0) {
      let data6 = data.epoch;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        let err22 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema65.type, parentSchema: schema65, data: data6 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
        let err23 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema65, data: data6 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.ok !== void 0) {
      let data7 = data.ok;
      if (data7 !== !1) {
        let err24 = { instancePath: instancePath + "/ok", schemaPath: "#/oneOf/1/properties/ok/const", keyword: "const", params: { allowedValue: !1 }, message: "must be equal to constant", schema: !1, parentSchema: schema63.oneOf[1].properties.ok, data: data7 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.code !== void 0) {
      let data8 = data.code;
      if (typeof data8 == "string") {
        if (!pattern10.test(data8)) {
          let err25 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/1/properties/code/pattern", keyword: "pattern", params: { pattern: "^[a-z]+(-[a-z]+)*$" }, message: 'must match pattern "^[a-z]+(-[a-z]+)*$"', schema: "^[a-z]+(-[a-z]+)*$", parentSchema: schema63.oneOf[1].properties.code, data: data8 };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/1/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema63.oneOf[1].properties.code.type, parentSchema: schema63.oneOf[1].properties.code, data: data8 };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.message !== void 0) {
      let data9 = data.message;
      if (typeof data9 != "string") {
        let err27 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/1/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema63.oneOf[1].properties.message.type, parentSchema: schema63.oneOf[1].properties.message, data: data9 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.details !== void 0) {
      let data10 = data.details;
      if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) {
        let err28 = { instancePath: instancePath + "/details", schemaPath: "#/oneOf/1/properties/details/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema63.oneOf[1].properties.details.type, parentSchema: schema63.oneOf[1].properties.details, data: data10 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.seal !== void 0) {
      let data11 = data.seal;
      if (typeof data11 == "string") {
        if (func1(data11) > 2048) {
          let err29 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data11 };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data11 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
  }
  var _valid0 = _errs17 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid0)
    errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  else {
    let err31 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema63.oneOf, parentSchema: schema63, data };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err32 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema63.required, parentSchema: schema63, data };
      vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
    }
    if (data.epoch === void 0) {
      let err33 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'", schema: schema63.required, parentSchema: schema63, data };
      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
    }
    if (data.ok === void 0) {
      let err34 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'", schema: schema63.required, parentSchema: schema63, data };
      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
    }
  } else {
    let err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema63.type, parentSchema: schema63, data };
    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
  }
  return validate22.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate22.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var validateSay = validate23, schema70 = { title: "SayPacket", type: "object", required: ["text"], additionalProperties: !1, properties: { text: { type: "string", minLength: 1, maxLength: 4096 }, id: { $ref: "#/$defs/id" }, speaker: { type: "string", minLength: 1, maxLength: 200 }, mode: { enum: ["queue", "interrupt"] }, by: { $ref: "#/$defs/caller" }, asker: { $ref: "#/$defs/identity" }, seal: { $ref: "#/$defs/seal" } } };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.text === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'", schema: schema70.required, parentSchema: schema70, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "text" || key0 === "id" || key0 === "speaker" || key0 === "mode" || key0 === "by" || key0 === "asker" || key0 === "seal")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema70, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.text !== void 0) {
      let data0 = data.text;
      if (typeof data0 == "string") {
        if (func1(data0) > 4096) {
          let err2 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters", schema: 4096, parentSchema: schema70.properties.text, data: data0 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func1(data0) < 1) {
          let err3 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema70.properties.text, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema70.properties.text.type, parentSchema: schema70.properties.text, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (func1(data1) > 200) {
          let err5 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema33, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (func1(data1) < 1) {
          let err6 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: data1 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.speaker !== void 0) {
      let data2 = data.speaker;
      if (typeof data2 == "string") {
        if (func1(data2) > 200) {
          let err8 = { instancePath: instancePath + "/speaker", schemaPath: "#/properties/speaker/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema70.properties.speaker, data: data2 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func1(data2) < 1) {
          let err9 = { instancePath: instancePath + "/speaker", schemaPath: "#/properties/speaker/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema70.properties.speaker, data: data2 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/speaker", schemaPath: "#/properties/speaker/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema70.properties.speaker.type, parentSchema: schema70.properties.speaker, data: data2 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.mode !== void 0) {
      let data3 = data.mode;
      if (!(data3 === "queue" || data3 === "interrupt")) {
        let err11 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema70.properties.mode.enum }, message: "must be equal to one of the allowed values", schema: schema70.properties.mode.enum, parentSchema: schema70.properties.mode, data: data3 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.by !== void 0) {
      let data4 = data.by;
      if (typeof data4 == "string") {
        if (func1(data4) > 200) {
          let err12 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema42, data: data4 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (!pattern4.test(data4)) {
          let err13 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/pattern", keyword: "pattern", params: { pattern: "^(script|operator:.*|api:.*)$" }, message: 'must match pattern "^(script|operator:.*|api:.*)$"', schema: "^(script|operator:.*|api:.*)$", parentSchema: schema42, data: data4 };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.type, parentSchema: schema42, data: data4 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.asker !== void 0) {
      let data5 = data.asker;
      if (typeof data5 == "string") {
        if (func1(data5) > 200) {
          let err15 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema34, data: data5 };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (func1(data5) < 1) {
          let err16 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema34, data: data5 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/asker", schemaPath: "#/$defs/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data5 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.seal !== void 0) {
      let data6 = data.seal;
      if (typeof data6 == "string") {
        if (func1(data6) > 2048) {
          let err18 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data6 };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data6 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema70.type, parentSchema: schema70, data };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate23.errors = vErrors, errors === 0;
}
validate23.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateHeartbeat = validate24, schema75 = { title: "Heartbeat", type: "object", required: ["epoch", "revision", "seq", "seal"], additionalProperties: !1, properties: { epoch: { $ref: "#/$defs/epoch" }, revision: { type: "integer", minimum: 0 }, seq: { type: "integer", minimum: 0 }, seal: { $ref: "#/$defs/seal" } } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.epoch === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'", schema: schema75.required, parentSchema: schema75, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.revision === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "revision" }, message: "must have required property 'revision'", schema: schema75.required, parentSchema: schema75, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.seq === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema75.required, parentSchema: schema75, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.seal === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema75.required, parentSchema: schema75, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "epoch" || key0 === "revision" || key0 === "seq" || key0 === "seal")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema75, data };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.epoch !== void 0) {
      let data0 = data.epoch;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err5 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema65.type, parentSchema: schema65, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err6 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema65, data: data0 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.revision !== void 0) {
      let data1 = data.revision;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err7 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema75.properties.revision.type, parentSchema: schema75.properties.revision, data: data1 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1))) {
        let err8 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema75.properties.revision, data: data1 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.seq !== void 0) {
      let data2 = data.seq;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err9 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema75.properties.seq.type, parentSchema: schema75.properties.seq, data: data2 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err10 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema75.properties.seq, data: data2 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.seal !== void 0) {
      let data3 = data.seal;
      if (typeof data3 == "string") {
        if (func1(data3) > 2048) {
          let err11 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data3 };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data3 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema75.type, parentSchema: schema75, data };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
validate24.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateEvent = validate25, schema78 = { title: "ShowEvent", type: "object", required: ["epoch", "entries", "seal"], additionalProperties: !1, properties: { epoch: { $ref: "#/$defs/epoch" }, entries: { type: "array", minItems: 1, items: { type: "object" } }, seal: { $ref: "#/$defs/seal" } } };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.epoch === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'", schema: schema78.required, parentSchema: schema78, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.entries === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entries" }, message: "must have required property 'entries'", schema: schema78.required, parentSchema: schema78, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.seal === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema78.required, parentSchema: schema78, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "epoch" || key0 === "entries" || key0 === "seal")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema78, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.epoch !== void 0) {
      let data0 = data.epoch;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err4 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema65.type, parentSchema: schema65, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err5 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema65, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.entries !== void 0) {
      let data1 = data.entries;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          let err6 = { instancePath: instancePath + "/entries", schemaPath: "#/properties/entries/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema78.properties.entries, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (!(data2 && typeof data2 == "object" && !Array.isArray(data2))) {
            let err7 = { instancePath: instancePath + "/entries/" + i0, schemaPath: "#/properties/entries/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema78.properties.entries.items.type, parentSchema: schema78.properties.entries.items, data: data2 };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/entries", schemaPath: "#/properties/entries/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema78.properties.entries.type, parentSchema: schema78.properties.entries, data: data1 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.seal !== void 0) {
      let data3 = data.seal;
      if (typeof data3 == "string") {
        if (func1(data3) > 2048) {
          let err9 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data3 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data3 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema78.type, parentSchema: schema78, data };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateState = validate26, schema81 = { title: "StateMessage", type: "object", required: ["epoch", "snapshot", "seal"], additionalProperties: !1, properties: { epoch: { $ref: "#/$defs/epoch" }, snapshot: { $ref: "#/$defs/snapshot" }, seal: { $ref: "#/$defs/seal" } } }, schema83 = { title: "Snapshot", type: "object", required: ["epoch", "revision", "at", "digest", "script", "title", "mode", "current", "next", "standby", "clock", "queue", "armed", "unspoken", "route", "avatar", "voices", "latency", "lengths", "missing", "seq"], additionalProperties: !1, properties: { epoch: { $ref: "#/$defs/epoch" }, revision: { type: "integer", minimum: 1 }, at: { type: "string" }, digest: { type: ["string", "null"] }, script: { type: ["string", "null"] }, title: { type: ["string", "null"] }, mode: { $ref: "#/$defs/state" }, current: { oneOf: [{ $ref: "#/$defs/onAir" }, { type: "null" }] }, next: { $ref: "#/$defs/ref" }, standby: { $ref: "#/$defs/ref" }, clock: { title: "ShowClock", type: "object", required: ["started_at", "until"], additionalProperties: !1, properties: { started_at: { type: ["string", "null"] }, ended_at: { type: "string" }, until: { type: ["string", "null"] } } }, queue: { type: "array", items: { $ref: "#/$defs/queued" } }, armed: { type: "object", additionalProperties: { type: "boolean" } }, unspoken: { type: "integer", minimum: 0 }, route: { title: "RouteState", type: "object", required: ["name"], additionalProperties: !1, properties: { name: { enum: ["tavus", "agent_speech", "file"] }, reason: { type: "string" } } }, avatar: { title: "AvatarView", type: "object", required: ["state"], additionalProperties: !1, properties: { state: { enum: ["none", "off", "starting", "ready", "failed", "out-of-credits"] }, step: { type: "string" }, reason: { type: "string" }, message: { type: "string" }, retry_at: { type: "string" }, minutes: { type: "number", minimum: 0 } } }, voices: { title: "VoicesView", type: "object", required: ["ready", "of"], additionalProperties: !1, properties: { ready: { type: "integer" }, of: { type: "integer" } } }, latency: { title: "LatencyView", type: "object", additionalProperties: { $ref: "#/$defs/spread" } }, lengths: { type: "object", additionalProperties: { type: "number" } }, missing: { type: "array", items: { type: "string" } }, seq: { type: "integer", minimum: 0 } } }, schema85 = { enum: ["standby", "running", "waiting", "paused", "held", "stopped", "ended"] }, schema87 = { type: ["string", "null"] }, schema90 = { title: "Queued", type: "object", required: ["id", "text", "speaker", "by"], additionalProperties: !1, properties: { id: { type: "string" }, text: { type: "string" }, speaker: { type: "string" }, by: { type: "string" } } }, schema91 = { title: "Spread", type: "object", required: ["p50", "p95", "count"], additionalProperties: !1, properties: { p50: { type: "number" }, p95: { type: "number" }, count: { type: "integer" } } }, func67 = Object.prototype.hasOwnProperty, schema86 = { title: "OnAir", type: "object", required: ["item", "kind", "heard_ms", "length_ms"], additionalProperties: !1, properties: { item: { $ref: "#/$defs/ref" }, say: { type: "string" }, kind: { enum: ["line", "pause", "wait", "say", "tail"] }, text: { type: "string" }, speaker: { type: "string" }, heard_ms: { type: "number", minimum: 0 }, length_ms: { type: ["number", "null"] }, word: { type: "integer", minimum: 0 }, word_end: { type: "integer", minimum: 0 } } };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.item === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "item" }, message: "must have required property 'item'", schema: schema86.required, parentSchema: schema86, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema86.required, parentSchema: schema86, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.heard_ms === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "heard_ms" }, message: "must have required property 'heard_ms'", schema: schema86.required, parentSchema: schema86, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.length_ms === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "length_ms" }, message: "must have required property 'length_ms'", schema: schema86.required, parentSchema: schema86, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!func67.call(schema86.properties, key0)) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema86, data };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.item !== void 0) {
      let data0 = data.item;
      if (typeof data0 != "string" && data0 !== null) {
        let err5 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/ref/type", keyword: "type", params: { type: schema87.type }, message: "must be string,null", schema: schema87.type, parentSchema: schema87, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.say !== void 0) {
      let data1 = data.say;
      if (typeof data1 != "string") {
        let err6 = { instancePath: instancePath + "/say", schemaPath: "#/properties/say/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema86.properties.say.type, parentSchema: schema86.properties.say, data: data1 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data2 = data.kind;
      if (!(data2 === "line" || data2 === "pause" || data2 === "wait" || data2 === "say" || data2 === "tail")) {
        let err7 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema86.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema86.properties.kind.enum, parentSchema: schema86.properties.kind, data: data2 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.text !== void 0) {
      let data3 = data.text;
      if (typeof data3 != "string") {
        let err8 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema86.properties.text.type, parentSchema: schema86.properties.text, data: data3 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.speaker !== void 0) {
      let data4 = data.speaker;
      if (typeof data4 != "string") {
        let err9 = { instancePath: instancePath + "/speaker", schemaPath: "#/properties/speaker/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema86.properties.speaker.type, parentSchema: schema86.properties.speaker, data: data4 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.heard_ms !== void 0) {
      let data5 = data.heard_ms;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          let err10 = { instancePath: instancePath + "/heard_ms", schemaPath: "#/properties/heard_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema86.properties.heard_ms, data: data5 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/heard_ms", schemaPath: "#/properties/heard_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema86.properties.heard_ms.type, parentSchema: schema86.properties.heard_ms, data: data5 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.length_ms !== void 0) {
      let data6 = data.length_ms;
      if (!(typeof data6 == "number" && isFinite(data6)) && data6 !== null) {
        let err12 = { instancePath: instancePath + "/length_ms", schemaPath: "#/properties/length_ms/type", keyword: "type", params: { type: schema86.properties.length_ms.type }, message: "must be number,null", schema: schema86.properties.length_ms.type, parentSchema: schema86.properties.length_ms, data: data6 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.word !== void 0) {
      let data7 = data.word;
      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        let err13 = { instancePath: instancePath + "/word", schemaPath: "#/properties/word/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema86.properties.word.type, parentSchema: schema86.properties.word, data: data7 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
        let err14 = { instancePath: instancePath + "/word", schemaPath: "#/properties/word/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema86.properties.word, data: data7 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.word_end !== void 0) {
      let data8 = data.word_end;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        let err15 = { instancePath: instancePath + "/word_end", schemaPath: "#/properties/word_end/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema86.properties.word_end.type, parentSchema: schema86.properties.word_end, data: data8 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8))) {
        let err16 = { instancePath: instancePath + "/word_end", schemaPath: "#/properties/word_end/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema86.properties.word_end, data: data8 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
  } else {
    let err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema86.type, parentSchema: schema86, data };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
validate28.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.epoch === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.revision === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "revision" }, message: "must have required property 'revision'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.at === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.digest === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.script === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "script" }, message: "must have required property 'script'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.title === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.mode === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mode" }, message: "must have required property 'mode'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.current === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "current" }, message: "must have required property 'current'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.next === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "next" }, message: "must have required property 'next'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.standby === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "standby" }, message: "must have required property 'standby'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.clock === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clock" }, message: "must have required property 'clock'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.queue === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "queue" }, message: "must have required property 'queue'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.armed === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "armed" }, message: "must have required property 'armed'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.unspoken === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unspoken" }, message: "must have required property 'unspoken'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.route === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "route" }, message: "must have required property 'route'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.avatar === void 0) {
      let err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "avatar" }, message: "must have required property 'avatar'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.voices === void 0) {
      let err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "voices" }, message: "must have required property 'voices'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.latency === void 0) {
      let err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "latency" }, message: "must have required property 'latency'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.lengths === void 0) {
      let err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lengths" }, message: "must have required property 'lengths'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.missing === void 0) {
      let err19 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "missing" }, message: "must have required property 'missing'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.seq === void 0) {
      let err20 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema83.required, parentSchema: schema83, data };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    for (let key0 in data)
      if (!func67.call(schema83.properties, key0)) {
        let err21 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema83, data };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    if (data.epoch !== void 0) {
      let data0 = data.epoch;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err22 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema65.type, parentSchema: schema65, data: data0 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err23 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema65, data: data0 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.revision !== void 0) {
      let data1 = data.revision;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err24 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema83.properties.revision.type, parentSchema: schema83.properties.revision, data: data1 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err25 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema83.properties.revision, data: data1 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.at !== void 0) {
      let data2 = data.at;
      if (typeof data2 != "string") {
        let err26 = { instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema83.properties.at.type, parentSchema: schema83.properties.at, data: data2 };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.digest !== void 0) {
      let data3 = data.digest;
      if (typeof data3 != "string" && data3 !== null) {
        let err27 = { instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/type", keyword: "type", params: { type: schema83.properties.digest.type }, message: "must be string,null", schema: schema83.properties.digest.type, parentSchema: schema83.properties.digest, data: data3 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.script !== void 0) {
      let data4 = data.script;
      if (typeof data4 != "string" && data4 !== null) {
        let err28 = { instancePath: instancePath + "/script", schemaPath: "#/properties/script/type", keyword: "type", params: { type: schema83.properties.script.type }, message: "must be string,null", schema: schema83.properties.script.type, parentSchema: schema83.properties.script, data: data4 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.title !== void 0) {
      let data5 = data.title;
      if (typeof data5 != "string" && data5 !== null) {
        let err29 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: schema83.properties.title.type }, message: "must be string,null", schema: schema83.properties.title.type, parentSchema: schema83.properties.title, data: data5 };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.mode !== void 0) {
      let data6 = data.mode;
      if (!(data6 === "standby" || data6 === "running" || data6 === "waiting" || data6 === "paused" || data6 === "held" || data6 === "stopped" || data6 === "ended")) {
        let err30 = { instancePath: instancePath + "/mode", schemaPath: "#/$defs/state/enum", keyword: "enum", params: { allowedValues: schema85.enum }, message: "must be equal to one of the allowed values", schema: schema85.enum, parentSchema: schema85, data: data6 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.current !== void 0) {
      let data7 = data.current, _errs18 = errors, valid3 = !1, passing0 = null, _errs19 = errors;
      validate28(data7, { instancePath: instancePath + "/current", parentData: data, parentDataProperty: "current", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length);
      var _valid0 = _errs19 === errors;
      _valid0 && (valid3 = !0, passing0 = 0);
      let _errs20 = errors;
      if (data7 !== null) {
        let err31 = { instancePath: instancePath + "/current", schemaPath: "#/properties/current/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema83.properties.current.oneOf[1].type, parentSchema: schema83.properties.current.oneOf[1], data: data7 };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
      var _valid0 = _errs20 === errors;
      if (_valid0 && valid3 ? (valid3 = !1, passing0 = [passing0, 1]) : _valid0 && (valid3 = !0, passing0 = 1), valid3)
        errors = _errs18, vErrors !== null && (_errs18 ? vErrors.length = _errs18 : vErrors = null);
      else {
        let err32 = { instancePath: instancePath + "/current", schemaPath: "#/properties/current/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema83.properties.current.oneOf, parentSchema: schema83.properties.current, data: data7 };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.next !== void 0) {
      let data8 = data.next;
      if (typeof data8 != "string" && data8 !== null) {
        let err33 = { instancePath: instancePath + "/next", schemaPath: "#/$defs/ref/type", keyword: "type", params: { type: schema87.type }, message: "must be string,null", schema: schema87.type, parentSchema: schema87, data: data8 };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.standby !== void 0) {
      let data9 = data.standby;
      if (typeof data9 != "string" && data9 !== null) {
        let err34 = { instancePath: instancePath + "/standby", schemaPath: "#/$defs/ref/type", keyword: "type", params: { type: schema87.type }, message: "must be string,null", schema: schema87.type, parentSchema: schema87, data: data9 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.clock !== void 0) {
      let data10 = data.clock;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (data10.started_at === void 0) {
          let err35 = { instancePath: instancePath + "/clock", schemaPath: "#/properties/clock/required", keyword: "required", params: { missingProperty: "started_at" }, message: "must have required property 'started_at'", schema: schema83.properties.clock.required, parentSchema: schema83.properties.clock, data: data10 };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        if (data10.until === void 0) {
          let err36 = { instancePath: instancePath + "/clock", schemaPath: "#/properties/clock/required", keyword: "required", params: { missingProperty: "until" }, message: "must have required property 'until'", schema: schema83.properties.clock.required, parentSchema: schema83.properties.clock, data: data10 };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        for (let key1 in data10)
          if (!(key1 === "started_at" || key1 === "ended_at" || key1 === "until")) {
            let err37 = { instancePath: instancePath + "/clock", schemaPath: "#/properties/clock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema83.properties.clock, data: data10 };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        if (data10.started_at !== void 0) {
          let data11 = data10.started_at;
          if (typeof data11 != "string" && data11 !== null) {
            let err38 = { instancePath: instancePath + "/clock/started_at", schemaPath: "#/properties/clock/properties/started_at/type", keyword: "type", params: { type: schema83.properties.clock.properties.started_at.type }, message: "must be string,null", schema: schema83.properties.clock.properties.started_at.type, parentSchema: schema83.properties.clock.properties.started_at, data: data11 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        }
        if (data10.ended_at !== void 0) {
          let data12 = data10.ended_at;
          if (typeof data12 != "string") {
            let err39 = { instancePath: instancePath + "/clock/ended_at", schemaPath: "#/properties/clock/properties/ended_at/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema83.properties.clock.properties.ended_at.type, parentSchema: schema83.properties.clock.properties.ended_at, data: data12 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        if (data10.until !== void 0) {
          let data13 = data10.until;
          if (typeof data13 != "string" && data13 !== null) {
            let err40 = { instancePath: instancePath + "/clock/until", schemaPath: "#/properties/clock/properties/until/type", keyword: "type", params: { type: schema83.properties.clock.properties.until.type }, message: "must be string,null", schema: schema83.properties.clock.properties.until.type, parentSchema: schema83.properties.clock.properties.until, data: data13 };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
      } else {
        let err41 = { instancePath: instancePath + "/clock", schemaPath: "#/properties/clock/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema83.properties.clock.type, parentSchema: schema83.properties.clock, data: data10 };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.queue !== void 0) {
      let data14 = data.queue;
      if (Array.isArray(data14)) {
        let len0 = data14.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data15 = data14[i0];
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.id === void 0) {
              let err42 = { instancePath: instancePath + "/queue/" + i0, schemaPath: "#/$defs/queued/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema90.required, parentSchema: schema90, data: data15 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            if (data15.text === void 0) {
              let err43 = { instancePath: instancePath + "/queue/" + i0, schemaPath: "#/$defs/queued/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'", schema: schema90.required, parentSchema: schema90, data: data15 };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
            if (data15.speaker === void 0) {
              let err44 = { instancePath: instancePath + "/queue/" + i0, schemaPath: "#/$defs/queued/required", keyword: "required", params: { missingProperty: "speaker" }, message: "must have required property 'speaker'", schema: schema90.required, parentSchema: schema90, data: data15 };
              vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
            }
            if (data15.by === void 0) {
              let err45 = { instancePath: instancePath + "/queue/" + i0, schemaPath: "#/$defs/queued/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema90.required, parentSchema: schema90, data: data15 };
              vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
            }
            for (let key2 in data15)
              if (!(key2 === "id" || key2 === "text" || key2 === "speaker" || key2 === "by")) {
                let err46 = { instancePath: instancePath + "/queue/" + i0, schemaPath: "#/$defs/queued/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema90, data: data15 };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            if (data15.id !== void 0) {
              let data16 = data15.id;
              if (typeof data16 != "string") {
                let err47 = { instancePath: instancePath + "/queue/" + i0 + "/id", schemaPath: "#/$defs/queued/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema90.properties.id.type, parentSchema: schema90.properties.id, data: data16 };
                vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
              }
            }
            if (data15.text !== void 0) {
              let data17 = data15.text;
              if (typeof data17 != "string") {
                let err48 = { instancePath: instancePath + "/queue/" + i0 + "/text", schemaPath: "#/$defs/queued/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema90.properties.text.type, parentSchema: schema90.properties.text, data: data17 };
                vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
              }
            }
            if (data15.speaker !== void 0) {
              let data18 = data15.speaker;
              if (typeof data18 != "string") {
                let err49 = { instancePath: instancePath + "/queue/" + i0 + "/speaker", schemaPath: "#/$defs/queued/properties/speaker/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema90.properties.speaker.type, parentSchema: schema90.properties.speaker, data: data18 };
                vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
              }
            }
            if (data15.by !== void 0) {
              let data19 = data15.by;
              if (typeof data19 != "string") {
                let err50 = { instancePath: instancePath + "/queue/" + i0 + "/by", schemaPath: "#/$defs/queued/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema90.properties.by.type, parentSchema: schema90.properties.by, data: data19 };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
              }
            }
          } else {
            let err51 = { instancePath: instancePath + "/queue/" + i0, schemaPath: "#/$defs/queued/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema90.type, parentSchema: schema90, data: data15 };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        }
      } else {
        let err52 = { instancePath: instancePath + "/queue", schemaPath: "#/properties/queue/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema83.properties.queue.type, parentSchema: schema83.properties.queue, data: data14 };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.armed !== void 0) {
      let data20 = data.armed;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20))
        for (let key3 in data20) {
          let data21 = data20[key3];
          if (typeof data21 != "boolean") {
            let err53 = { instancePath: instancePath + "/armed/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/armed/additionalProperties/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema83.properties.armed.additionalProperties.type, parentSchema: schema83.properties.armed.additionalProperties, data: data21 };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
        }
      else {
        let err54 = { instancePath: instancePath + "/armed", schemaPath: "#/properties/armed/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema83.properties.armed.type, parentSchema: schema83.properties.armed, data: data20 };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
    }
    if (data.unspoken !== void 0) {
      let data22 = data.unspoken;
      if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
        let err55 = { instancePath: instancePath + "/unspoken", schemaPath: "#/properties/unspoken/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema83.properties.unspoken.type, parentSchema: schema83.properties.unspoken, data: data22 };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
      if (typeof data22 == "number" && isFinite(data22) && (data22 < 0 || isNaN(data22))) {
        let err56 = { instancePath: instancePath + "/unspoken", schemaPath: "#/properties/unspoken/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema83.properties.unspoken, data: data22 };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
    }
    if (data.route !== void 0) {
      let data23 = data.route;
      if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
        if (data23.name === void 0) {
          let err57 = { instancePath: instancePath + "/route", schemaPath: "#/properties/route/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema83.properties.route.required, parentSchema: schema83.properties.route, data: data23 };
          vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
        }
        for (let key4 in data23)
          if (!(key4 === "name" || key4 === "reason")) {
            let err58 = { instancePath: instancePath + "/route", schemaPath: "#/properties/route/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema83.properties.route, data: data23 };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
        if (data23.name !== void 0) {
          let data24 = data23.name;
          if (!(data24 === "tavus" || data24 === "agent_speech" || data24 === "file")) {
            let err59 = { instancePath: instancePath + "/route/name", schemaPath: "#/properties/route/properties/name/enum", keyword: "enum", params: { allowedValues: schema83.properties.route.properties.name.enum }, message: "must be equal to one of the allowed values", schema: schema83.properties.route.properties.name.enum, parentSchema: schema83.properties.route.properties.name, data: data24 };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
        }
        if (data23.reason !== void 0) {
          let data25 = data23.reason;
          if (typeof data25 != "string") {
            let err60 = { instancePath: instancePath + "/route/reason", schemaPath: "#/properties/route/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema83.properties.route.properties.reason.type, parentSchema: schema83.properties.route.properties.reason, data: data25 };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
      } else {
        let err61 = { instancePath: instancePath + "/route", schemaPath: "#/properties/route/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema83.properties.route.type, parentSchema: schema83.properties.route, data: data23 };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
    }
    if (data.avatar !== void 0) {
      let data26 = data.avatar;
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        if (data26.state === void 0) {
          let err62 = { instancePath: instancePath + "/avatar", schemaPath: "#/properties/avatar/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'", schema: schema83.properties.avatar.required, parentSchema: schema83.properties.avatar, data: data26 };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
        for (let key5 in data26)
          if (!(key5 === "state" || key5 === "step" || key5 === "reason" || key5 === "message" || key5 === "retry_at" || key5 === "minutes")) {
            let err63 = { instancePath: instancePath + "/avatar", schemaPath: "#/properties/avatar/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema83.properties.avatar, data: data26 };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
        if (data26.state !== void 0) {
          let data27 = data26.state;
          if (!(data27 === "none" || data27 === "off" || data27 === "starting" || data27 === "ready" || data27 === "failed" || data27 === "out-of-credits")) {
            let err64 = { instancePath: instancePath + "/avatar/state", schemaPath: "#/properties/avatar/properties/state/enum", keyword: "enum", params: { allowedValues: schema83.properties.avatar.properties.state.enum }, message: "must be equal to one of the allowed values", schema: schema83.properties.avatar.properties.state.enum, parentSchema: schema83.properties.avatar.properties.state, data: data27 };
            vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
          }
        }
        if (data26.step !== void 0) {
          let data28 = data26.step;
          if (typeof data28 != "string") {
            let err65 = { instancePath: instancePath + "/avatar/step", schemaPath: "#/properties/avatar/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema83.properties.avatar.properties.step.type, parentSchema: schema83.properties.avatar.properties.step, data: data28 };
            vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
          }
        }
        if (data26.reason !== void 0) {
          let data29 = data26.reason;
          if (typeof data29 != "string") {
            let err66 = { instancePath: instancePath + "/avatar/reason", schemaPath: "#/properties/avatar/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema83.properties.avatar.properties.reason.type, parentSchema: schema83.properties.avatar.properties.reason, data: data29 };
            vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
          }
        }
        if (data26.message !== void 0) {
          let data30 = data26.message;
          if (typeof data30 != "string") {
            let err67 = { instancePath: instancePath + "/avatar/message", schemaPath: "#/properties/avatar/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema83.properties.avatar.properties.message.type, parentSchema: schema83.properties.avatar.properties.message, data: data30 };
            vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
          }
        }
        if (data26.retry_at !== void 0) {
          let data31 = data26.retry_at;
          if (typeof data31 != "string") {
            let err68 = { instancePath: instancePath + "/avatar/retry_at", schemaPath: "#/properties/avatar/properties/retry_at/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema83.properties.avatar.properties.retry_at.type, parentSchema: schema83.properties.avatar.properties.retry_at, data: data31 };
            vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
          }
        }
        if (data26.minutes !== void 0) {
          let data32 = data26.minutes;
          if (typeof data32 == "number" && isFinite(data32)) {
            if (data32 < 0 || isNaN(data32)) {
              let err69 = { instancePath: instancePath + "/avatar/minutes", schemaPath: "#/properties/avatar/properties/minutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema83.properties.avatar.properties.minutes, data: data32 };
              vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
            }
          } else {
            let err70 = { instancePath: instancePath + "/avatar/minutes", schemaPath: "#/properties/avatar/properties/minutes/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema83.properties.avatar.properties.minutes.type, parentSchema: schema83.properties.avatar.properties.minutes, data: data32 };
            vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
          }
        }
      } else {
        let err71 = { instancePath: instancePath + "/avatar", schemaPath: "#/properties/avatar/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema83.properties.avatar.type, parentSchema: schema83.properties.avatar, data: data26 };
        vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
      }
    }
    if (data.voices !== void 0) {
      let data33 = data.voices;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        if (data33.ready === void 0) {
          let err72 = { instancePath: instancePath + "/voices", schemaPath: "#/properties/voices/required", keyword: "required", params: { missingProperty: "ready" }, message: "must have required property 'ready'", schema: schema83.properties.voices.required, parentSchema: schema83.properties.voices, data: data33 };
          vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
        }
        if (data33.of === void 0) {
          let err73 = { instancePath: instancePath + "/voices", schemaPath: "#/properties/voices/required", keyword: "required", params: { missingProperty: "of" }, message: "must have required property 'of'", schema: schema83.properties.voices.required, parentSchema: schema83.properties.voices, data: data33 };
          vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
        }
        for (let key6 in data33)
          if (!(key6 === "ready" || key6 === "of")) {
            let err74 = { instancePath: instancePath + "/voices", schemaPath: "#/properties/voices/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema83.properties.voices, data: data33 };
            vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
          }
        if (data33.ready !== void 0) {
          let data34 = data33.ready;
          if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
            let err75 = { instancePath: instancePath + "/voices/ready", schemaPath: "#/properties/voices/properties/ready/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema83.properties.voices.properties.ready.type, parentSchema: schema83.properties.voices.properties.ready, data: data34 };
            vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
          }
        }
        if (data33.of !== void 0) {
          let data35 = data33.of;
          if (!(typeof data35 == "number" && !(data35 % 1) && !isNaN(data35) && isFinite(data35))) {
            let err76 = { instancePath: instancePath + "/voices/of", schemaPath: "#/properties/voices/properties/of/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema83.properties.voices.properties.of.type, parentSchema: schema83.properties.voices.properties.of, data: data35 };
            vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
          }
        }
      } else {
        let err77 = { instancePath: instancePath + "/voices", schemaPath: "#/properties/voices/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema83.properties.voices.type, parentSchema: schema83.properties.voices, data: data33 };
        vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
      }
    }
    if (data.latency !== void 0) {
      let data36 = data.latency;
      if (data36 && typeof data36 == "object" && !Array.isArray(data36))
        for (let key7 in data36) {
          let data37 = data36[key7];
          if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
            if (data37.p50 === void 0) {
              let err78 = { instancePath: instancePath + "/latency/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/spread/required", keyword: "required", params: { missingProperty: "p50" }, message: "must have required property 'p50'", schema: schema91.required, parentSchema: schema91, data: data37 };
              vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
            }
            if (data37.p95 === void 0) {
              let err79 = { instancePath: instancePath + "/latency/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/spread/required", keyword: "required", params: { missingProperty: "p95" }, message: "must have required property 'p95'", schema: schema91.required, parentSchema: schema91, data: data37 };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
            if (data37.count === void 0) {
              let err80 = { instancePath: instancePath + "/latency/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/spread/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'", schema: schema91.required, parentSchema: schema91, data: data37 };
              vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
            }
            for (let key8 in data37)
              if (!(key8 === "p50" || key8 === "p95" || key8 === "count")) {
                let err81 = { instancePath: instancePath + "/latency/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/spread/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema91, data: data37 };
                vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
              }
            if (data37.p50 !== void 0) {
              let data38 = data37.p50;
              if (!(typeof data38 == "number" && isFinite(data38))) {
                let err82 = { instancePath: instancePath + "/latency/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/p50", schemaPath: "#/$defs/spread/properties/p50/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema91.properties.p50.type, parentSchema: schema91.properties.p50, data: data38 };
                vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
              }
            }
            if (data37.p95 !== void 0) {
              let data39 = data37.p95;
              if (!(typeof data39 == "number" && isFinite(data39))) {
                let err83 = { instancePath: instancePath + "/latency/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/p95", schemaPath: "#/$defs/spread/properties/p95/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema91.properties.p95.type, parentSchema: schema91.properties.p95, data: data39 };
                vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
              }
            }
            if (data37.count !== void 0) {
              let data40 = data37.count;
              if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
                let err84 = { instancePath: instancePath + "/latency/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/count", schemaPath: "#/$defs/spread/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema91.properties.count.type, parentSchema: schema91.properties.count, data: data40 };
                vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
              }
            }
          } else {
            let err85 = { instancePath: instancePath + "/latency/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/spread/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema91.type, parentSchema: schema91, data: data37 };
            vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
          }
        }
      else {
        let err86 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema83.properties.latency.type, parentSchema: schema83.properties.latency, data: data36 };
        vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
      }
    }
    if (data.lengths !== void 0) {
      let data41 = data.lengths;
      if (data41 && typeof data41 == "object" && !Array.isArray(data41))
        for (let key9 in data41) {
          let data42 = data41[key9];
          if (!(typeof data42 == "number" && isFinite(data42))) {
            let err87 = { instancePath: instancePath + "/lengths/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lengths/additionalProperties/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema83.properties.lengths.additionalProperties.type, parentSchema: schema83.properties.lengths.additionalProperties, data: data42 };
            vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
          }
        }
      else {
        let err88 = { instancePath: instancePath + "/lengths", schemaPath: "#/properties/lengths/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema83.properties.lengths.type, parentSchema: schema83.properties.lengths, data: data41 };
        vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
      }
    }
    if (data.missing !== void 0) {
      let data43 = data.missing;
      if (Array.isArray(data43)) {
        let len1 = data43.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data44 = data43[i1];
          if (typeof data44 != "string") {
            let err89 = { instancePath: instancePath + "/missing/" + i1, schemaPath: "#/properties/missing/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema83.properties.missing.items.type, parentSchema: schema83.properties.missing.items, data: data44 };
            vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
          }
        }
      } else {
        let err90 = { instancePath: instancePath + "/missing", schemaPath: "#/properties/missing/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema83.properties.missing.type, parentSchema: schema83.properties.missing, data: data43 };
        vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
      }
    }
    if (data.seq !== void 0) {
      let data45 = data.seq;
      if (!(typeof data45 == "number" && !(data45 % 1) && !isNaN(data45) && isFinite(data45))) {
        let err91 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema83.properties.seq.type, parentSchema: schema83.properties.seq, data: data45 };
        vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
      }
      if (typeof data45 == "number" && isFinite(data45) && (data45 < 0 || isNaN(data45))) {
        let err92 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema83.properties.seq, data: data45 };
        vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
      }
    }
  } else {
    let err93 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema83.type, parentSchema: schema83, data };
    vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
  }
  return validate27.errors = vErrors, errors === 0;
}
validate27.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.epoch === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'", schema: schema81.required, parentSchema: schema81, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.snapshot === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "snapshot" }, message: "must have required property 'snapshot'", schema: schema81.required, parentSchema: schema81, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.seal === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'", schema: schema81.required, parentSchema: schema81, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "epoch" || key0 === "snapshot" || key0 === "seal")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema81, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.epoch !== void 0) {
      let data0 = data.epoch;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err4 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema65.type, parentSchema: schema65, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err5 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema65, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.snapshot !== void 0 && (validate27(data.snapshot, { instancePath: instancePath + "/snapshot", parentData: data, parentDataProperty: "snapshot", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.seal !== void 0) {
      let data2 = data.seal;
      if (typeof data2 == "string") {
        if (func1(data2) > 2048) {
          let err6 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters", schema: 2048, parentSchema: schema35, data: data2 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/seal", schemaPath: "#/$defs/seal/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data2 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema81.type, parentSchema: schema81, data };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate26.errors = vErrors, errors === 0;
}
validate26.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateSource = validate31;
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema47.required, parentSchema: schema47, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.vars === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "vars" }, message: "must have required property 'vars'", schema: schema47.required, parentSchema: schema47, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "script" || key0 === "source" || key0 === "vars" || key0 === "clips")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema47, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.script !== void 0) {
      let data0 = data.script;
      if (typeof data0 == "string") {
        if (func1(data0) > 255) {
          let err3 = { instancePath: instancePath + "/script", schemaPath: "#/properties/script/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters", schema: 255, parentSchema: schema47.properties.script, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/script", schemaPath: "#/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.script.type, parentSchema: schema47.properties.script, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.source !== void 0) {
      let data1 = data.source;
      if (typeof data1 == "string") {
        if (func1(data1) > 1048576) {
          let err5 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/maxLength", keyword: "maxLength", params: { limit: 1048576 }, message: "must NOT have more than 1048576 characters", schema: 1048576, parentSchema: schema47.properties.source, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.source.type, parentSchema: schema47.properties.source, data: data1 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.vars !== void 0) {
      let data2 = data.vars;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2))
        for (let key1 in data2) {
          let data3 = data2[key1];
          if (typeof data3 != "string") {
            let err7 = { instancePath: instancePath + "/vars/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/vars/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.vars.additionalProperties.type, parentSchema: schema47.properties.vars.additionalProperties, data: data3 };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      else {
        let err8 = { instancePath: instancePath + "/vars", schemaPath: "#/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.properties.vars.type, parentSchema: schema47.properties.vars, data: data2 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.clips !== void 0) {
      let data4 = data.clips;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4))
        for (let key2 in data4) {
          let data5 = data4[key2];
          if (typeof data5 == "string") {
            if (!pattern6.test(data5)) {
              let err9 = { instancePath: instancePath + "/clips/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/clips/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema47.properties.clips.additionalProperties, data: data5 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          } else {
            let err10 = { instancePath: instancePath + "/clips/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/clips/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.clips.additionalProperties.type, parentSchema: schema47.properties.clips.additionalProperties, data: data5 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      else {
        let err11 = { instancePath: instancePath + "/clips", schemaPath: "#/properties/clips/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.properties.clips.type, parentSchema: schema47.properties.clips, data: data4 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.type, parentSchema: schema47, data };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate31.errors = vErrors, errors === 0;
}
validate31.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateDispatch = validate32, schema94 = { title: "DispatchMetadata", type: "object", required: ["v"], additionalProperties: !1, properties: { v: { const: 1 }, show: { $ref: "#/$defs/source" }, by: { $ref: "#/$defs/caller" }, hold: { type: "boolean" } } };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate32.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'", schema: schema94.required, parentSchema: schema94, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "show" || key0 === "by" || key0 === "hold")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema94, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.v !== void 0) {
      let data0 = data.v;
      if (data0 !== 1) {
        let err2 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema94.properties.v, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.show !== void 0) {
      let data1 = data.show;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.source === void 0) {
          let err3 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema47.required, parentSchema: schema47, data: data1 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data1.vars === void 0) {
          let err4 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: "vars" }, message: "must have required property 'vars'", schema: schema47.required, parentSchema: schema47, data: data1 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "script" || key1 === "source" || key1 === "vars" || key1 === "clips")) {
            let err5 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema47, data: data1 };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
        if (data1.script !== void 0) {
          let data2 = data1.script;
          if (typeof data2 == "string") {
            if (func1(data2) > 255) {
              let err6 = { instancePath: instancePath + "/show/script", schemaPath: "#/$defs/source/properties/script/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters", schema: 255, parentSchema: schema47.properties.script, data: data2 };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          } else {
            let err7 = { instancePath: instancePath + "/show/script", schemaPath: "#/$defs/source/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.script.type, parentSchema: schema47.properties.script, data: data2 };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
        if (data1.source !== void 0) {
          let data3 = data1.source;
          if (typeof data3 == "string") {
            if (func1(data3) > 1048576) {
              let err8 = { instancePath: instancePath + "/show/source", schemaPath: "#/$defs/source/properties/source/maxLength", keyword: "maxLength", params: { limit: 1048576 }, message: "must NOT have more than 1048576 characters", schema: 1048576, parentSchema: schema47.properties.source, data: data3 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            let err9 = { instancePath: instancePath + "/show/source", schemaPath: "#/$defs/source/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.source.type, parentSchema: schema47.properties.source, data: data3 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data1.vars !== void 0) {
          let data4 = data1.vars;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4))
            for (let key2 in data4) {
              let data5 = data4[key2];
              if (typeof data5 != "string") {
                let err10 = { instancePath: instancePath + "/show/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/source/properties/vars/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.vars.additionalProperties.type, parentSchema: schema47.properties.vars.additionalProperties, data: data5 };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
              }
            }
          else {
            let err11 = { instancePath: instancePath + "/show/vars", schemaPath: "#/$defs/source/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.properties.vars.type, parentSchema: schema47.properties.vars, data: data4 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
        if (data1.clips !== void 0) {
          let data6 = data1.clips;
          if (data6 && typeof data6 == "object" && !Array.isArray(data6))
            for (let key3 in data6) {
              let data7 = data6[key3];
              if (typeof data7 == "string") {
                if (!pattern6.test(data7)) {
                  let err12 = { instancePath: instancePath + "/show/clips/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/source/properties/clips/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema47.properties.clips.additionalProperties, data: data7 };
                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                }
              } else {
                let err13 = { instancePath: instancePath + "/show/clips/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/source/properties/clips/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.clips.additionalProperties.type, parentSchema: schema47.properties.clips.additionalProperties, data: data7 };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
            }
          else {
            let err14 = { instancePath: instancePath + "/show/clips", schemaPath: "#/$defs/source/properties/clips/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.properties.clips.type, parentSchema: schema47.properties.clips, data: data6 };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
      } else {
        let err15 = { instancePath: instancePath + "/show", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.type, parentSchema: schema47, data: data1 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.by !== void 0) {
      let data8 = data.by;
      if (typeof data8 == "string") {
        if (func1(data8) > 200) {
          let err16 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema42, data: data8 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (!pattern4.test(data8)) {
          let err17 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/pattern", keyword: "pattern", params: { pattern: "^(script|operator:.*|api:.*)$" }, message: 'must match pattern "^(script|operator:.*|api:.*)$"', schema: "^(script|operator:.*|api:.*)$", parentSchema: schema42, data: data8 };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/by", schemaPath: "#/$defs/caller/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.type, parentSchema: schema42, data: data8 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.hold !== void 0) {
      let data9 = data.hold;
      if (typeof data9 != "boolean") {
        let err19 = { instancePath: instancePath + "/hold", schemaPath: "#/properties/hold/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema94.properties.hold.type, parentSchema: schema94.properties.hold, data: data9 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema94.type, parentSchema: schema94, data };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
validate32.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateCheckpoint = validate33, schema97 = { title: "Checkpoint", type: "object", required: ["v", "epoch", "digest", "mode", "item", "offset_ms", "released", "seq", "unspoken"], additionalProperties: !1, properties: { v: { const: 1 }, epoch: { $ref: "#/$defs/epoch" }, digest: { type: ["string", "null"] }, mode: { $ref: "#/$defs/state" }, item: { type: "integer", minimum: 0 }, offset_ms: { type: "number", minimum: 0 }, released: { type: "boolean" }, wait_until: { type: "string" }, armed: { type: "object", additionalProperties: { type: "boolean" } }, started_at: { type: "string" }, seq: { type: "integer", minimum: 0 }, cues: { type: "integer", minimum: 0 }, phrase: { type: "integer", minimum: 0 }, delayed: { type: "object", additionalProperties: { type: "string" } }, unspoken: { type: "integer", minimum: 0 }, idle: { type: "boolean" }, conversation: { type: "string" } } };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'", schema: schema97.required, parentSchema: schema97, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'", schema: schema97.required, parentSchema: schema97, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.digest === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'", schema: schema97.required, parentSchema: schema97, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.mode === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mode" }, message: "must have required property 'mode'", schema: schema97.required, parentSchema: schema97, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.item === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "item" }, message: "must have required property 'item'", schema: schema97.required, parentSchema: schema97, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.offset_ms === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "offset_ms" }, message: "must have required property 'offset_ms'", schema: schema97.required, parentSchema: schema97, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.released === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "released" }, message: "must have required property 'released'", schema: schema97.required, parentSchema: schema97, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.seq === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema97.required, parentSchema: schema97, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.unspoken === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unspoken" }, message: "must have required property 'unspoken'", schema: schema97.required, parentSchema: schema97, data };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    for (let key0 in data)
      if (!func67.call(schema97.properties, key0)) {
        let err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema97, data };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    if (data.v !== void 0) {
      let data0 = data.v;
      if (data0 !== 1) {
        let err10 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema97.properties.v, data: data0 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err11 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema65.type, parentSchema: schema65, data: data1 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err12 = { instancePath: instancePath + "/epoch", schemaPath: "#/$defs/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema65, data: data1 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.digest !== void 0) {
      let data2 = data.digest;
      if (typeof data2 != "string" && data2 !== null) {
        let err13 = { instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/type", keyword: "type", params: { type: schema97.properties.digest.type }, message: "must be string,null", schema: schema97.properties.digest.type, parentSchema: schema97.properties.digest, data: data2 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.mode !== void 0) {
      let data3 = data.mode;
      if (!(data3 === "standby" || data3 === "running" || data3 === "waiting" || data3 === "paused" || data3 === "held" || data3 === "stopped" || data3 === "ended")) {
        let err14 = { instancePath: instancePath + "/mode", schemaPath: "#/$defs/state/enum", keyword: "enum", params: { allowedValues: schema85.enum }, message: "must be equal to one of the allowed values", schema: schema85.enum, parentSchema: schema85, data: data3 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.item !== void 0) {
      let data4 = data.item;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err15 = { instancePath: instancePath + "/item", schemaPath: "#/properties/item/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema97.properties.item.type, parentSchema: schema97.properties.item, data: data4 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4) && (data4 < 0 || isNaN(data4))) {
        let err16 = { instancePath: instancePath + "/item", schemaPath: "#/properties/item/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema97.properties.item, data: data4 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.offset_ms !== void 0) {
      let data5 = data.offset_ms;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          let err17 = { instancePath: instancePath + "/offset_ms", schemaPath: "#/properties/offset_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema97.properties.offset_ms, data: data5 };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/offset_ms", schemaPath: "#/properties/offset_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema97.properties.offset_ms.type, parentSchema: schema97.properties.offset_ms, data: data5 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.released !== void 0) {
      let data6 = data.released;
      if (typeof data6 != "boolean") {
        let err19 = { instancePath: instancePath + "/released", schemaPath: "#/properties/released/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema97.properties.released.type, parentSchema: schema97.properties.released, data: data6 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.wait_until !== void 0) {
      let data7 = data.wait_until;
      if (typeof data7 != "string") {
        let err20 = { instancePath: instancePath + "/wait_until", schemaPath: "#/properties/wait_until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema97.properties.wait_until.type, parentSchema: schema97.properties.wait_until, data: data7 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.armed !== void 0) {
      let data8 = data.armed;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8))
        for (let key1 in data8) {
          let data9 = data8[key1];
          if (typeof data9 != "boolean") {
            let err21 = { instancePath: instancePath + "/armed/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/armed/additionalProperties/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema97.properties.armed.additionalProperties.type, parentSchema: schema97.properties.armed.additionalProperties, data: data9 };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
      else {
        let err22 = { instancePath: instancePath + "/armed", schemaPath: "#/properties/armed/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema97.properties.armed.type, parentSchema: schema97.properties.armed, data: data8 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.started_at !== void 0) {
      let data10 = data.started_at;
      if (typeof data10 != "string") {
        let err23 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema97.properties.started_at.type, parentSchema: schema97.properties.started_at, data: data10 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.seq !== void 0) {
      let data11 = data.seq;
      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
        let err24 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema97.properties.seq.type, parentSchema: schema97.properties.seq, data: data11 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      if (typeof data11 == "number" && isFinite(data11) && (data11 < 0 || isNaN(data11))) {
        let err25 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema97.properties.seq, data: data11 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.cues !== void 0) {
      let data12 = data.cues;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        let err26 = { instancePath: instancePath + "/cues", schemaPath: "#/properties/cues/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema97.properties.cues.type, parentSchema: schema97.properties.cues, data: data12 };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (typeof data12 == "number" && isFinite(data12) && (data12 < 0 || isNaN(data12))) {
        let err27 = { instancePath: instancePath + "/cues", schemaPath: "#/properties/cues/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema97.properties.cues, data: data12 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.phrase !== void 0) {
      let data13 = data.phrase;
      if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
        let err28 = { instancePath: instancePath + "/phrase", schemaPath: "#/properties/phrase/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema97.properties.phrase.type, parentSchema: schema97.properties.phrase, data: data13 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (typeof data13 == "number" && isFinite(data13) && (data13 < 0 || isNaN(data13))) {
        let err29 = { instancePath: instancePath + "/phrase", schemaPath: "#/properties/phrase/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema97.properties.phrase, data: data13 };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.delayed !== void 0) {
      let data14 = data.delayed;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14))
        for (let key2 in data14) {
          let data15 = data14[key2];
          if (typeof data15 != "string") {
            let err30 = { instancePath: instancePath + "/delayed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/delayed/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema97.properties.delayed.additionalProperties.type, parentSchema: schema97.properties.delayed.additionalProperties, data: data15 };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
      else {
        let err31 = { instancePath: instancePath + "/delayed", schemaPath: "#/properties/delayed/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema97.properties.delayed.type, parentSchema: schema97.properties.delayed, data: data14 };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.unspoken !== void 0) {
      let data16 = data.unspoken;
      if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
        let err32 = { instancePath: instancePath + "/unspoken", schemaPath: "#/properties/unspoken/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema97.properties.unspoken.type, parentSchema: schema97.properties.unspoken, data: data16 };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      if (typeof data16 == "number" && isFinite(data16) && (data16 < 0 || isNaN(data16))) {
        let err33 = { instancePath: instancePath + "/unspoken", schemaPath: "#/properties/unspoken/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema97.properties.unspoken, data: data16 };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.idle !== void 0) {
      let data17 = data.idle;
      if (typeof data17 != "boolean") {
        let err34 = { instancePath: instancePath + "/idle", schemaPath: "#/properties/idle/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema97.properties.idle.type, parentSchema: schema97.properties.idle, data: data17 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.conversation !== void 0) {
      let data18 = data.conversation;
      if (typeof data18 != "string") {
        let err35 = { instancePath: instancePath + "/conversation", schemaPath: "#/properties/conversation/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema97.properties.conversation.type, parentSchema: schema97.properties.conversation, data: data18 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
  } else {
    let err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema97.type, parentSchema: schema97, data };
    vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
  }
  return validate33.errors = vErrors, errors === 0;
}
validate33.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateCheckpoint,
  validateDispatch,
  validateEvent,
  validateHeartbeat,
  validateReply,
  validateRequest,
  validateSay,
  validateSource,
  validateState
};
