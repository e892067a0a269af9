import { expect, test } from "vitest";
import { connection } from "./fixtures";
import { labelAt, localised } from "./schema";

const yesNo = { yes: "Yes", no: "No" };

test("gives every field its label and hint in the reader's language", () => {
  const ar = localised(connection, "ar", { yes: "نعم", no: "لا" }).schema.properties as Record<string, { title: string; description?: string }>;
  const en = localised(connection, "en", yesNo).schema.properties as Record<string, { title: string; description?: string }>;
  expect(ar["premiseNumber"]).toMatchObject({ title: "رقم المبنى", description: "ستة إلى اثني عشر رقمًا" });
  expect(en["premiseNumber"]).toMatchObject({ title: "Premise number", description: "6 to 12 digits" });
  expect(Object.values(en).every((field) => field.title !== "")).toBe(true);
});

test("labels the options, in the order of the schema", () => {
  const { uiSchema } = localised(connection, "ar", yesNo);
  expect(uiSchema["occupancy"]).toMatchObject({ "ui:widget": "radio", "ui:options": { enumNames: ["مستأجر", "مالك"] } });
  expect(uiSchema["address"]).toMatchObject({ area: { "ui:options": { enumNames: ["الخان", "المجاز"] } } });
});

test("keeps the order of the page, also inside a group", () => {
  const { uiSchema } = localised(connection, "en", yesNo);
  expect(uiSchema["ui:order"]).toEqual([
    "premiseNumber", "occupancy", "address", "moveInDate", "bedrooms", "mobile", "plates", "pets", "declaration",
  ]);
  expect(uiSchema["address"]).toMatchObject({ "ui:order": ["area", "street"] });
});

test("asks yes or no where an unticked box would not be an answer", () => {
  const { uiSchema } = localised(connection, "en", yesNo);
  expect(uiSchema["pets"]).toMatchObject({ "ui:widget": "radio", "ui:options": { enumNames: ["Yes", "No"] } });
  expect(uiSchema["declaration"]).toMatchObject({ "ui:widget": "checkbox" });
});

test("leaves nothing in the schema that JSON Schema does not know", () => {
  expect(JSON.stringify(localised(connection, "en", yesNo).schema)).not.toContain("x-required");
});

test("finds the label of the field around a place inside it", () => {
  expect(labelAt(connection, "/plates/1", "en")).toBe("Plates");
  expect(labelAt(connection, "/address/street", "ar")).toBe("الشارع");
});
