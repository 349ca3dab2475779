"""Mail as these tests make it."""

from email.message import EmailMessage

HEAD = "From: Алена Прыклад <alena@example.org>\nTo: Пётр <piotr@example.org>"
"""What a letter says above its text."""


def letter() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Алена Прыклад <alena@example.org>"
    message["To"] = "Пётр <piotr@example.org>"
    message["Date"] = "Wed, 11 Sep 2024 23:30:00 +0300"
    message["Subject"] = "Ліст з Мінска"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("Добры дзень.\n\nЯ пішу з дому.\n")
    return message
