from datetime import date

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from generator.model.dates import Edtf, EdtfDate


class Meeting(BaseModel):
    model_config = ConfigDict(frozen=True)

    date: EdtfDate
    reported: EdtfDate | None = None


def test_field_reads_text_or_a_date_and_writes_the_text():
    meeting = Meeting(date="2023-11-23", reported=Edtf.parse("2023-11~"))
    assert meeting.date.earliest == date(2023, 11, 23)
    assert meeting.model_dump() == {"date": "2023-11-23", "reported": "2023-11~"}
    assert Meeting.model_validate_json(meeting.model_dump_json()) == meeting
    assert hash(meeting) == hash(Meeting.model_validate(meeting.model_dump()))


def test_field_refuses_with_the_place_and_the_right_way():
    with pytest.raises(ValidationError) as caught:
        Meeting.model_validate({"date": "2023-13"})
    (problem,) = caught.value.errors()
    assert problem["loc"] == ("date",)
    assert "not a date: '2023-13'" in problem["msg"]
    with pytest.raises(ValidationError, match="written as text"):
        Meeting.model_validate({"date": 2023})


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_json_schema_is_a_described_string(mode):
    schema = Meeting.model_json_schema(mode=mode)["properties"]["date"]
    assert schema["type"] == "string"
    assert "EDTF" in schema["description"]
    for example in schema["examples"]:
        Edtf.parse(example)
