"""A person's phone: acts, waits, sees, complains."""

from __future__ import annotations

import pytest

from bot.sandbox import World

pytestmark = pytest.mark.usefixtures("echo")


async def test_says_and_sees(world: World) -> None:
    maria = world.person("Maria", language_code="ar")
    await maria.sends("hello")
    maria.sees("echo: hello")
    maria.does_not_see("goodbye")
    assert maria.screen == "echo: hello"


async def test_the_screen_holds_only_what_is_new(world: World) -> None:
    maria = world.person("Maria")
    await maria.sends("one")
    await maria.sends("two")
    maria.does_not_see("one")
    assert len(maria.messages) == 4


async def test_commands_and_links_to_the_bot(world: World) -> None:
    maria = world.person("Maria")
    assert (await maria.opens("invite-7")).entities == [{"type": "bot_command", "offset": 0, "length": 6}]
    maria.sees("/start invite-7")
    await maria.sends_command("help")
    maria.sees("/help")


async def test_taps_by_a_part_of_the_label(world: World) -> None:
    maria = world.person("Maria")
    await maria.sends("menu")
    await maria.taps("Housing")
    assert maria.alert == "housing"
    assert world.unanswered() == []


async def test_old_buttons_stay_tappable(world: World) -> None:
    maria = world.person("Maria")
    await maria.sends("menu")
    old = maria.messages[-1]
    await maria.sends("something else")
    await maria.taps_old(old, "Housing")
    assert maria.alert == "housing"


async def test_a_missing_button_names_those_that_are_there(world: World) -> None:
    maria = world.person("Maria")
    await maria.sends("menu")
    with pytest.raises(AssertionError, match=r"no button 'Work'.*Housing"):
        await maria.taps("Work")


async def test_silence_is_a_failure(world: World) -> None:
    maria = world.person("Maria")
    with pytest.raises(AssertionError, match="kept silent after 'quiet': neither"):
        await maria.sends("quiet")
    await maria.sends("quiet", expect_silence=True)


async def test_an_edit_counts_as_an_answer(world: World) -> None:
    maria = world.person("Maria")
    await maria.sends("hello")
    await maria.sends("change")
    maria.sees("changed")


async def test_own_messages_can_be_changed(world: World) -> None:
    maria = world.person("Maria")
    message = await maria.sends("helo")
    await maria.edits(message, "hello")
    maria.sees("echo: hello")


async def test_everything_else_people_send(world: World) -> None:
    maria = world.person("Maria")
    await maria.sends_sticker()
    await maria.sends_voice()
    await maria.sends_document()
    await maria.sends_location()
    await maria.sends_contact()
    maria.sees("no words")
    await maria.sends_photo("look")
    maria.sees("echo: look")


async def test_blocking_and_unblocking(world: World) -> None:
    maria = world.person("Maria")
    await maria.blocks()
    with pytest.raises(AssertionError, match="unblock it first"):
        await maria.sends("hello")
    await maria.unblocks()
    await maria.sends("hello")


async def test_a_wrong_screen_is_drawn(world: World) -> None:
    maria = world.person("Maria")
    await maria.sends("menu")
    with pytest.raises(AssertionError) as failure:
        maria.sees("echo: men at work")
    assert "The nearest line is:  'echo: menu'" in str(failure.value)
    assert "| [ 🏠 Housing ]" in str(failure.value)


async def test_direction_marks_make_no_difference(world: World) -> None:
    maria = world.person("Maria")
    await maria.sends("call \u2068+32\u00a02 000\u2069 now")
    maria.sees("call +32 2 000 now")


async def test_two_people_do_not_see_each_other(world: World) -> None:
    maria, piet = world.person("Maria"), world.person("Piet")
    await maria.sends("secret")
    await piet.sends("hello")
    piet.does_not_see("secret")
    assert maria.id != piet.id


async def test_a_group(world: World) -> None:
    piet, group = world.person("Piet"), world.group("Neighbours")
    await world.add_to_group(group, piet)
    await piet.sends("hello all", group=group)
    assert [message.text for message in world.messages_of(group.id)][-1] == "echo: hello all"
