// Generated from schemas/command.schema.json by `npm run generate`. Do not edit.
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
var validateCommand = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "schema:command", title: "Command", type: "object", required: ["command"], discriminator: { propertyName: "command" }, oneOf: [{ title: "GoCommand", required: ["command"], additionalProperties: !1, properties: { command: { const: "go" }, from: { $ref: "#/$defs/item" } } }, { title: "StandbyCommand", required: ["command", "item"], additionalProperties: !1, properties: { command: { const: "standby" }, item: { $ref: "#/$defs/item" } } }, { title: "PauseCommand", required: ["command"], additionalProperties: !1, properties: { command: { const: "pause" } } }, { title: "ResumeCommand", required: ["command"], additionalProperties: !1, properties: { command: { const: "resume" }, from: { enum: ["position", "phrase", "line"] } } }, { title: "SkipCommand", required: ["command"], additionalProperties: !1, properties: { command: { const: "skip" } } }, { title: "BackCommand", required: ["command"], additionalProperties: !1, properties: { command: { const: "back" } } }, { title: "JumpCommand", required: ["command", "item"], additionalProperties: !1, properties: { command: { const: "jump" }, item: { $ref: "#/$defs/item" } } }, { title: "StopCommand", required: ["command"], additionalProperties: !1, properties: { command: { const: "stop" } } }, { title: "PanicCommand", required: ["command"], additionalProperties: !1, properties: { command: { const: "panic" } } }, { title: "EventCommand", required: ["command", "name"], additionalProperties: !1, properties: { command: { const: "event" }, name: { type: "string", minLength: 1, maxLength: 200 } } }, { title: "ArmCommand", required: ["command", "item", "armed"], additionalProperties: !1, properties: { command: { const: "arm" }, item: { $ref: "#/$defs/item" }, armed: { type: "boolean" } } }, { title: "SayCommand", required: ["command", "id", "text"], additionalProperties: !1, properties: { command: { const: "say" }, id: { type: "string", minLength: 1, maxLength: 200 }, text: { type: "string", minLength: 1, maxLength: 4096 }, speaker: { type: "string", minLength: 1 }, mode: { enum: ["queue", "interrupt"] } } }], $defs: { item: { type: "string", minLength: 1, maxLength: 200 } } }, schema32 = { type: "string", minLength: 1, maxLength: 200 }, func1 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.command === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.required, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    let tag0 = data.command;
    if (typeof tag0 == "string")
      if (tag0 === "go") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[0].required, parentSchema: schema31.oneOf[0], data };
            vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
          }
          for (let key0 in data)
            if (!(key0 === "command" || key0 === "from")) {
              let err2 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[0], data };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
          if (data.command !== void 0) {
            let data0 = data.command;
            if (data0 !== "go") {
              let err3 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/0/properties/command/const", keyword: "const", params: { allowedValue: "go" }, message: "must be equal to constant", schema: "go", parentSchema: schema31.oneOf[0].properties.command, data: data0 };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
          }
          if (data.from !== void 0) {
            let data1 = data.from;
            if (typeof data1 == "string") {
              if (func1(data1) > 200) {
                let err4 = { instancePath: instancePath + "/from", schemaPath: "#/$defs/item/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema32, data: data1 };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
              if (func1(data1) < 1) {
                let err5 = { instancePath: instancePath + "/from", schemaPath: "#/$defs/item/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema32, data: data1 };
                vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              }
            } else {
              let err6 = { instancePath: instancePath + "/from", schemaPath: "#/$defs/item/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data1 };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          }
        }
        var props0 = !0;
      } else if (tag0 === "standby") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err7 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[1].required, parentSchema: schema31.oneOf[1], data };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (data.item === void 0) {
            let err8 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "item" }, message: "must have required property 'item'", schema: schema31.oneOf[1].required, parentSchema: schema31.oneOf[1], data };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
          for (let key1 in data)
            if (!(key1 === "command" || key1 === "item")) {
              let err9 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[1], data };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          if (data.command !== void 0) {
            let data2 = data.command;
            if (data2 !== "standby") {
              let err10 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/1/properties/command/const", keyword: "const", params: { allowedValue: "standby" }, message: "must be equal to constant", schema: "standby", parentSchema: schema31.oneOf[1].properties.command, data: data2 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          }
          if (data.item !== void 0) {
            let data3 = data.item;
            if (typeof data3 == "string") {
              if (func1(data3) > 200) {
                let err11 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/item/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema32, data: data3 };
                vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
              }
              if (func1(data3) < 1) {
                let err12 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/item/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema32, data: data3 };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            } else {
              let err13 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/item/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data3 };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "pause") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err14 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[2].required, parentSchema: schema31.oneOf[2], data };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
          for (let key2 in data)
            if (key2 !== "command") {
              let err15 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[2], data };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
          if (data.command !== void 0) {
            let data4 = data.command;
            if (data4 !== "pause") {
              let err16 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/2/properties/command/const", keyword: "const", params: { allowedValue: "pause" }, message: "must be equal to constant", schema: "pause", parentSchema: schema31.oneOf[2].properties.command, data: data4 };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "resume") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err17 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[3].required, parentSchema: schema31.oneOf[3], data };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
          for (let key3 in data)
            if (!(key3 === "command" || key3 === "from")) {
              let err18 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[3], data };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
          if (data.command !== void 0) {
            let data5 = data.command;
            if (data5 !== "resume") {
              let err19 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/3/properties/command/const", keyword: "const", params: { allowedValue: "resume" }, message: "must be equal to constant", schema: "resume", parentSchema: schema31.oneOf[3].properties.command, data: data5 };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          }
          if (data.from !== void 0) {
            let data6 = data.from;
            if (!(data6 === "position" || data6 === "phrase" || data6 === "line")) {
              let err20 = { instancePath: instancePath + "/from", schemaPath: "#/oneOf/3/properties/from/enum", keyword: "enum", params: { allowedValues: schema31.oneOf[3].properties.from.enum }, message: "must be equal to one of the allowed values", schema: schema31.oneOf[3].properties.from.enum, parentSchema: schema31.oneOf[3].properties.from, data: data6 };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "skip") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err21 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[4].required, parentSchema: schema31.oneOf[4], data };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
          for (let key4 in data)
            if (key4 !== "command") {
              let err22 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[4], data };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
          if (data.command !== void 0) {
            let data7 = data.command;
            if (data7 !== "skip") {
              let err23 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/4/properties/command/const", keyword: "const", params: { allowedValue: "skip" }, message: "must be equal to constant", schema: "skip", parentSchema: schema31.oneOf[4].properties.command, data: data7 };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "back") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err24 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[5].required, parentSchema: schema31.oneOf[5], data };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
          for (let key5 in data)
            if (key5 !== "command") {
              let err25 = { instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[5], data };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          if (data.command !== void 0) {
            let data8 = data.command;
            if (data8 !== "back") {
              let err26 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/5/properties/command/const", keyword: "const", params: { allowedValue: "back" }, message: "must be equal to constant", schema: "back", parentSchema: schema31.oneOf[5].properties.command, data: data8 };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "jump") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err27 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[6].required, parentSchema: schema31.oneOf[6], data };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
          if (data.item === void 0) {
            let err28 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "item" }, message: "must have required property 'item'", schema: schema31.oneOf[6].required, parentSchema: schema31.oneOf[6], data };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
          for (let key6 in data)
            if (!(key6 === "command" || key6 === "item")) {
              let err29 = { instancePath, schemaPath: "#/oneOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[6], data };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
          if (data.command !== void 0) {
            let data9 = data.command;
            if (data9 !== "jump") {
              let err30 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/6/properties/command/const", keyword: "const", params: { allowedValue: "jump" }, message: "must be equal to constant", schema: "jump", parentSchema: schema31.oneOf[6].properties.command, data: data9 };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
          }
          if (data.item !== void 0) {
            let data10 = data.item;
            if (typeof data10 == "string") {
              if (func1(data10) > 200) {
                let err31 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/item/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema32, data: data10 };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
              if (func1(data10) < 1) {
                let err32 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/item/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema32, data: data10 };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            } else {
              let err33 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/item/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data10 };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "stop") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err34 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[7].required, parentSchema: schema31.oneOf[7], data };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
          for (let key7 in data)
            if (key7 !== "command") {
              let err35 = { instancePath, schemaPath: "#/oneOf/7/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[7], data };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
          if (data.command !== void 0) {
            let data11 = data.command;
            if (data11 !== "stop") {
              let err36 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/7/properties/command/const", keyword: "const", params: { allowedValue: "stop" }, message: "must be equal to constant", schema: "stop", parentSchema: schema31.oneOf[7].properties.command, data: data11 };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "panic") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err37 = { instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[8].required, parentSchema: schema31.oneOf[8], data };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
          for (let key8 in data)
            if (key8 !== "command") {
              let err38 = { instancePath, schemaPath: "#/oneOf/8/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[8], data };
              vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
            }
          if (data.command !== void 0) {
            let data12 = data.command;
            if (data12 !== "panic") {
              let err39 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/8/properties/command/const", keyword: "const", params: { allowedValue: "panic" }, message: "must be equal to constant", schema: "panic", parentSchema: schema31.oneOf[8].properties.command, data: data12 };
              vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "event") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err40 = { instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[9].required, parentSchema: schema31.oneOf[9], data };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
          if (data.name === void 0) {
            let err41 = { instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema31.oneOf[9].required, parentSchema: schema31.oneOf[9], data };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
          for (let key9 in data)
            if (!(key9 === "command" || key9 === "name")) {
              let err42 = { instancePath, schemaPath: "#/oneOf/9/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[9], data };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
          if (data.command !== void 0) {
            let data13 = data.command;
            if (data13 !== "event") {
              let err43 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/9/properties/command/const", keyword: "const", params: { allowedValue: "event" }, message: "must be equal to constant", schema: "event", parentSchema: schema31.oneOf[9].properties.command, data: data13 };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
          }
          if (data.name !== void 0) {
            let data14 = data.name;
            if (typeof data14 == "string") {
              if (func1(data14) > 200) {
                let err44 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/9/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema31.oneOf[9].properties.name, data: data14 };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
              if (func1(data14) < 1) {
                let err45 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/9/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.oneOf[9].properties.name, data: data14 };
                vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
              }
            } else {
              let err46 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/9/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[9].properties.name.type, parentSchema: schema31.oneOf[9].properties.name, data: data14 };
              vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "arm") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err47 = { instancePath, schemaPath: "#/oneOf/10/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[10].required, parentSchema: schema31.oneOf[10], data };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
          if (data.item === void 0) {
            let err48 = { instancePath, schemaPath: "#/oneOf/10/required", keyword: "required", params: { missingProperty: "item" }, message: "must have required property 'item'", schema: schema31.oneOf[10].required, parentSchema: schema31.oneOf[10], data };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
          if (data.armed === void 0) {
            let err49 = { instancePath, schemaPath: "#/oneOf/10/required", keyword: "required", params: { missingProperty: "armed" }, message: "must have required property 'armed'", schema: schema31.oneOf[10].required, parentSchema: schema31.oneOf[10], data };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
          for (let key10 in data)
            if (!(key10 === "command" || key10 === "item" || key10 === "armed")) {
              let err50 = { instancePath, schemaPath: "#/oneOf/10/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[10], data };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
          if (data.command !== void 0) {
            let data15 = data.command;
            if (data15 !== "arm") {
              let err51 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/10/properties/command/const", keyword: "const", params: { allowedValue: "arm" }, message: "must be equal to constant", schema: "arm", parentSchema: schema31.oneOf[10].properties.command, data: data15 };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
          }
          if (data.item !== void 0) {
            let data16 = data.item;
            if (typeof data16 == "string") {
              if (func1(data16) > 200) {
                let err52 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/item/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema32, data: data16 };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
              if (func1(data16) < 1) {
                let err53 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/item/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema32, data: data16 };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            } else {
              let err54 = { instancePath: instancePath + "/item", schemaPath: "#/$defs/item/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data16 };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
          }
          if (data.armed !== void 0) {
            let data17 = data.armed;
            if (typeof data17 != "boolean") {
              let err55 = { instancePath: instancePath + "/armed", schemaPath: "#/oneOf/10/properties/armed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema31.oneOf[10].properties.armed.type, parentSchema: schema31.oneOf[10].properties.armed, data: data17 };
              vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else if (tag0 === "say") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.command === void 0) {
            let err56 = { instancePath, schemaPath: "#/oneOf/11/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema31.oneOf[11].required, parentSchema: schema31.oneOf[11], data };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
          if (data.id === void 0) {
            let err57 = { instancePath, schemaPath: "#/oneOf/11/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema31.oneOf[11].required, parentSchema: schema31.oneOf[11], data };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
          if (data.text === void 0) {
            let err58 = { instancePath, schemaPath: "#/oneOf/11/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'", schema: schema31.oneOf[11].required, parentSchema: schema31.oneOf[11], data };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
          for (let key11 in data)
            if (!(key11 === "command" || key11 === "id" || key11 === "text" || key11 === "speaker" || key11 === "mode")) {
              let err59 = { instancePath, schemaPath: "#/oneOf/11/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema31.oneOf[11], data };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
          if (data.command !== void 0) {
            let data18 = data.command;
            if (data18 !== "say") {
              let err60 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/11/properties/command/const", keyword: "const", params: { allowedValue: "say" }, message: "must be equal to constant", schema: "say", parentSchema: schema31.oneOf[11].properties.command, data: data18 };
              vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
            }
          }
          if (data.id !== void 0) {
            let data19 = data.id;
            if (typeof data19 == "string") {
              if (func1(data19) > 200) {
                let err61 = { instancePath: instancePath + "/id", schemaPath: "#/oneOf/11/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema31.oneOf[11].properties.id, data: data19 };
                vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
              }
              if (func1(data19) < 1) {
                let err62 = { instancePath: instancePath + "/id", schemaPath: "#/oneOf/11/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.oneOf[11].properties.id, data: data19 };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
            } else {
              let err63 = { instancePath: instancePath + "/id", schemaPath: "#/oneOf/11/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[11].properties.id.type, parentSchema: schema31.oneOf[11].properties.id, data: data19 };
              vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
            }
          }
          if (data.text !== void 0) {
            let data20 = data.text;
            if (typeof data20 == "string") {
              if (func1(data20) > 4096) {
                let err64 = { instancePath: instancePath + "/text", schemaPath: "#/oneOf/11/properties/text/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters", schema: 4096, parentSchema: schema31.oneOf[11].properties.text, data: data20 };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
              if (func1(data20) < 1) {
                let err65 = { instancePath: instancePath + "/text", schemaPath: "#/oneOf/11/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.oneOf[11].properties.text, data: data20 };
                vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
              }
            } else {
              let err66 = { instancePath: instancePath + "/text", schemaPath: "#/oneOf/11/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[11].properties.text.type, parentSchema: schema31.oneOf[11].properties.text, data: data20 };
              vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
            }
          }
          if (data.speaker !== void 0) {
            let data21 = data.speaker;
            if (typeof data21 == "string") {
              if (func1(data21) < 1) {
                let err67 = { instancePath: instancePath + "/speaker", schemaPath: "#/oneOf/11/properties/speaker/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.oneOf[11].properties.speaker, data: data21 };
                vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
              }
            } else {
              let err68 = { instancePath: instancePath + "/speaker", schemaPath: "#/oneOf/11/properties/speaker/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[11].properties.speaker.type, parentSchema: schema31.oneOf[11].properties.speaker, data: data21 };
              vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
            }
          }
          if (data.mode !== void 0) {
            let data22 = data.mode;
            if (!(data22 === "queue" || data22 === "interrupt")) {
              let err69 = { instancePath: instancePath + "/mode", schemaPath: "#/oneOf/11/properties/mode/enum", keyword: "enum", params: { allowedValues: schema31.oneOf[11].properties.mode.enum }, message: "must be equal to one of the allowed values", schema: schema31.oneOf[11].properties.mode.enum, parentSchema: schema31.oneOf[11].properties.mode, data: data22 };
              vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
            }
          }
        }
        props0 !== !0 && (props0 = !0);
      } else {
        let err70 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "command", tagValue: tag0 }, message: 'value of tag "command" must be in oneOf', schema: schema31.discriminator, parentSchema: schema31, data };
        vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
      }
    else {
      let err71 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "command", tagValue: tag0 }, message: 'tag "command" must be string', schema: schema31.discriminator, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
    }
  } else {
    let err72 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
  }
  return validate20.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate20.evaluated = { dynamicProps: !0, dynamicItems: !1 };
export {
  validateCommand
};
