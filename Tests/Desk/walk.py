"""A clinician at the desk in headless Chromium: a handout, edits, a batch, an error, the keyboard alone, accessibility.

Prints how long the way from an empty desk to a PDF takes, and in how many interactions. Screenshots are kept to be
looked at.
"""

import pathlib
import shutil
import sys
import time

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

import axe_core_python

from desk import PATIENT, Desk

ROWS = [PATIENT, {**PATIENT, "patient_id": "P-2", "age": "forty"}, {**PATIENT, "patient_id": "P-3", "side": "right"}]
TEXTS = ["red_flag_screener", "patient_id", "name", "age", "duration_weeks", "nprs_worst", "settle_minutes", "power",
         "minutes_per_day", "days_per_week"]
CHOICES = ["red_flag_screen", "cause", "side", "directional_preference", "reflexes", "sensation", "conditions_screen"]


def expect(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")
    print(f"ok: {what}")


class Walk:
    def __init__(self, desk, work):
        self.desk, self.work, self.interactions = desk, work, 0
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,1000"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        script = pathlib.Path(axe_core_python.__file__).with_name("axe.min.js")
        self.axe = script.read_text(encoding="utf-8")

    def open(self, path):
        self.driver.get(self.desk.origin + path)

    def until(self, condition, seconds=20):
        return WebDriverWait(
            self.driver, seconds, poll_frequency=0.02,
            ignored_exceptions=[NoSuchElementException, StaleElementReferenceException]).until(condition)

    def find(self, selector):
        return self.until(lambda driver: driver.find_element(By.CSS_SELECTOR, selector))

    def click(self, selector):
        self.interactions += 1
        element = self.find(selector)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def go(self, selector):
        """Clicks what leads to another page, and waits until that page is there."""
        self.driver.execute_script("window.isLeft = true")
        self.click(selector)
        self.until(lambda driver: driver.execute_script(
            "return !window.isLeft && document.readyState === 'complete'"))

    def write(self, selector, text):
        self.interactions += 1
        element = self.find(selector)
        element.clear()
        element.send_keys(text)

    def revision(self):
        source = self.find("#sheets img").get_attribute("src")
        return int(source.split("revision=")[1])

    def picture_is_there(self):
        return self.driver.execute_script(
            "const page = document.querySelector('#sheets img'); return page && page.complete && page.naturalWidth > 0")

    def shows(self, revision):
        """Waits until the page of a later revision is drawn."""
        self.until(lambda _: self.driver.execute_script(
            "const page = document.querySelector('#sheets img');"
            "return page && Number(page.src.split('revision=')[1]) > arguments[0] && page.complete"
            " && page.naturalWidth > 0", revision))

    def edited(self, act):
        """Does something that changes the draft and gives the milliseconds until the page shows it."""
        before = self.revision()
        start = time.monotonic()
        act()
        self.shows(before)
        return (time.monotonic() - start) * 1000

    def exercises(self):
        return [item.get_attribute("data-exercise")
                for item in self.driver.find_elements(By.CSS_SELECTOR, ".exercise")]

    def look(self, name):
        self.driver.save_screenshot(str(self.work / f"{name}.png"))

    def check_accessibility(self, name):
        self.driver.execute_script(self.axe)
        result = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(done)")
        for fault in result["violations"]:
            for node in fault["nodes"][:3]:
                print(f"  {fault['id']}: {fault['help']}: {node['html'][:160]}")
        expect(not result["violations"], f"{name}: no accessibility fault among {len(result['passes'])} rules")
        small = self.driver.execute_script("""
            return [...document.querySelectorAll('button, a.button, a.main-button, select, input:not([type=hidden])')]
              .filter((control) => {
                const box = (control.closest('label') || control).getBoundingClientRect();
                return box.width > 0 && (box.height < 24 || box.width < 24);
              }).map((control) => control.outerHTML.slice(0, 120))""")
        expect(not small, f"{name}: every control is at least 24 px: {small[:2]}")
        wide = self.driver.execute_script("return document.documentElement.scrollWidth - window.innerWidth")
        expect(wide <= 0, f"{name}: nothing sticks out sideways: {wide} px")

    def pdf(self, selector="#print"):
        """The file behind a link, as the browser gets it."""
        address = self.find(selector).get_attribute("href")
        return self.driver.execute_async_script("""
            const done = arguments[arguments.length - 1];
            fetch(arguments[0]).then((answer) => answer.arrayBuffer()).then((bytes) =>
              done([new TextDecoder('latin1').decode(bytes.slice(0, 5)), bytes.byteLength]))""", address)

    def fill(self, patient):
        for name in CHOICES:
            self.click(f"label:has(#{name}-{patient[name]})")
        for name in TEXTS:
            self.write(f"#{name}", patient[name])

    def new_patient(self):
        start = time.monotonic()
        self.open("/")
        self.interactions = 0
        self.go('a.tile[href="/intake"]')
        self.look("intake")
        self.fill(PATIENT)
        self.go(".send button")
        self.until(lambda _: self.picture_is_there())
        kind, size = self.pdf()
        self.interactions += 1
        seconds = time.monotonic() - start
        expect(kind == "%PDF-" and size > 20_000, f"a PDF of {size} bytes is ready to be printed")
        print(f"From the empty desk to the PDF: {seconds:.1f} s, {self.interactions} interactions")
        expect(seconds < 60 and self.interactions < 25, "under 60 seconds and under 25 interactions")

    def edits(self):
        self.look("program")
        first = self.exercises()
        times = []
        times.append(self.edited(lambda: self.click(f'[data-key="{first[0]}-down"]')))
        expect(self.exercises()[1] == first[0], "an exercise moves down")
        active = self.driver.execute_script("return document.activeElement.dataset.key")
        expect(active == f"{first[0]}-down", "the keyboard stays where it was")
        times.append(self.edited(lambda: self.write_number(f"#{first[0]}-repetitions", "12")))
        self.write("#find-words", "bridge")
        self.find(".hits .hit button")
        self.look("search")
        self.check_accessibility("the search")
        times.append(self.edited(lambda: self.click(".hits .hit button")))
        expect(len(self.exercises()) == len(first) + 1, "an exercise is added")
        times.append(self.edited(lambda: self.click(f'[data-key="{first[1]}-remove"]')))
        expect(first[1] not in self.exercises(), "an exercise is removed")
        for _ in range(4):
            times.append(self.edited(lambda: self.click('[data-key="undo"]')))
        expect(self.exercises() == first, "all of it is taken back")
        times.append(self.edited(lambda: self.click('[data-key="redo"]')))
        times.append(self.edited(lambda: Select(self.find("#side")).select_by_value("right")))
        print("edit to page, ms: " + ", ".join(f"{one:.0f}" for one in times))
        self.edited(lambda: Select(self.find("#template")).select_by_value("large-print"))
        self.look("large-print")
        self.edited(lambda: Select(self.find("#language")).select_by_value("ar"))
        self.look("arabic")
        expect("Done" in self.find("#said").get_attribute("textContent"), "a screen reader is told")

    def write_number(self, selector, text):
        element = self.find(selector)
        element.send_keys(Keys.CONTROL, "a")
        element.send_keys(text, Keys.TAB)
        self.interactions += 1

    def errors(self):
        self.open("/intake")
        self.write("#age", "old")
        self.write("#nprs_worst", "12")
        self.go(".send button")
        expect("Error" in self.driver.title, "the title says that something is wrong")
        expect(self.driver.switch_to.active_element.get_attribute("id") == "faults", "the list of faults has the keyboard")
        self.look("faults")
        self.check_accessibility("the form with faults")

    def red_flag(self):
        self.open("/intake")
        self.click("label:has(#red_flags_yes-saddle_numbness)")
        self.fill({**PATIENT, "patient_id": "P-9"})
        self.go(".send button")
        expect("No exercises: refer this patient" in self.find("main").text, "a red flag leads to a referral")
        self.until(lambda _: self.picture_is_there())
        self.look("referral")
        self.check_accessibility("the referral")

    def keyboard(self):
        """Fills the form and changes the program without the mouse."""
        self.open("/intake")

        def tab_to(identifier, limit=400):
            for _ in range(limit):
                if self.driver.switch_to.active_element.get_attribute("id") == identifier:
                    return
                self.driver.switch_to.active_element.send_keys(Keys.TAB)
            sys.exit(f"FAILED: the keyboard does not reach {identifier}")

        def choose(name, value):
            group = [one.get_attribute("value") for one in
                     self.driver.find_elements(By.CSS_SELECTOR, f"input[type=radio][name={name}]")]
            tab_to(f"{name}-{group[0]}")
            active = self.driver.switch_to.active_element
            active.send_keys(Keys.SPACE)
            for _ in range(group.index(value)):
                self.driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN)

        order = self.driver.execute_script(
            "return [...document.querySelectorAll('form.intake input:not([type=hidden])')].map((one) => one.name)")
        for name in dict.fromkeys(order):
            if name in CHOICES:
                choose(name, PATIENT[name])
            elif name in TEXTS:
                tab_to(name)
                self.driver.switch_to.active_element.send_keys(PATIENT[name])
        self.driver.switch_to.active_element.send_keys(Keys.ENTER)
        self.until(lambda _: self.picture_is_there())
        first = self.exercises()
        before = self.revision()
        for _ in range(60):
            if self.driver.switch_to.active_element.get_attribute("data-key") == f"{first[0]}-down":
                break
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
        self.driver.switch_to.active_element.send_keys(Keys.ENTER)
        self.shows(before)
        expect(self.exercises()[1] == first[0], "the keyboard alone makes and changes a program")
        outline = self.driver.execute_script(
            "return getComputedStyle(document.activeElement).outlineStyle")
        expect(outline != "none", "the keyboard’s place can be seen")
        self.check_accessibility("the program")

    def batch(self):
        table = self.work / "rows.csv"
        names = list(PATIENT)
        lines = [",".join(names)] + [",".join(row[name] for name in names) for row in ROWS]
        table.write_text("\n".join(lines), encoding="utf-8")
        self.open("/batch")
        self.check_accessibility("the empty batch")
        self.find("#csv-file").send_keys(str(table))
        self.until(lambda driver: "Batch of 3 rows" in driver.page_source)
        self.look("batch")
        self.check_accessibility("the batch")
        self.write('.mend input[name="column-2"]', "40")
        self.go('.mend button[value="mend"]')
        self.until(lambda driver: "Every row can be used." in driver.page_source)
        self.go("form.row .main-button")
        self.until(lambda driver: driver.find_elements(By.CSS_SELECTOR, 'a[href$="/files/archive"]'), 60)
        self.look("batch-done")
        for file, start in [("archive", "PK"), ("all", "%PDF"), ("report", "%PDF")]:
            kind, size = self.pdf(f'a[href$="/files/{file}"]')
            expect(kind.startswith(start) and size > 5_000, f"the batch’s {file} has {size} bytes")
        self.go('form[action$="/close"] button')
        self.find("#csv-file")

    def store(self):
        self.open("/intake")
        self.fill({**PATIENT, "patient_id": "S-1", "name": "Zoe Quist"})
        self.go(".send button")
        self.until(lambda _: self.picture_is_there())
        self.write("#favourite-name", "Gentle")
        self.go('form[action$="/favourite"] button')
        self.until(lambda driver: driver.find_elements(By.CSS_SELECTOR, "#favourite"))
        self.check_accessibility("the program with favourites")
        self.open("/patients?find=zoe")
        self.look("patients")
        self.check_accessibility("the patients")
        self.go(".hit a")
        self.look("patient")
        self.check_accessibility("a patient")
        self.go('form[action$="/follow-up"] button')
        self.until(lambda _: self.picture_is_there())
        expect("Zoe Quist" in self.find("h1").text, "the next program goes on from the last")
        kind, size = self.pdf("#print")
        expect(kind == "%PDF-" and size > 20_000, "and is ready to be printed")
        self.open("/patients/one?id=S-1")
        self.click('details:has(form[action="/patients/delete"]) > summary')
        self.go('form[action="/patients/delete"] button')
        self.until(lambda driver: driver.current_url.endswith("/patients"))
        expect("Zoe Quist" not in self.driver.page_source, "a patient’s data are deleted")

    def drag(self):
        self.open("/intake")
        self.fill(PATIENT)
        self.go(".send button")
        self.until(lambda _: self.picture_is_there())
        first = self.exercises()
        items = self.driver.find_elements(By.CSS_SELECTOR, ".exercise")
        before = self.revision()
        ActionChains(self.driver).click_and_hold(items[0].find_element(By.CSS_SELECTOR, ".grip")).move_to_element(
            items[1].find_element(By.CSS_SELECTOR, "h3")).pause(0.2).move_by_offset(4, 4).pause(0.2).release().perform()
        self.shows(before)
        expect(self.exercises()[:2] == [first[1], first[0]], "an exercise is dragged to another place")

    def phone(self):
        self.driver.set_window_size(500, 900)
        self.open("/intake")
        self.look("phone-intake")
        self.check_accessibility("the form on a phone")

    def run(self):
        self.driver.get(self.desk.link)
        self.check_accessibility("the desk")
        for part in [self.new_patient, self.edits, self.errors, self.red_flag, self.keyboard, self.batch, self.store, self.drag,
                     self.phone]:
            print(f"-- {part.__name__}")
            part()
        severe = [line["message"] for line in self.driver.get_log("browser")
                  if line["level"] == "SEVERE" and "422" not in line["message"]]
        expect(not severe, f"the browser has nothing to complain of: {severe[:3]}")


def main(program, root, work):
    store = pathlib.Path(work) / "patients"
    shutil.rmtree(store, ignore_errors=True)
    with Desk(program, root, "--store", str(store)) as desk:
        walk = Walk(desk, pathlib.Path(work))
        try:
            walk.run()
        except BaseException:
            walk.look("failure")
            raise
        finally:
            walk.driver.quit()


main(*sys.argv[1:])
